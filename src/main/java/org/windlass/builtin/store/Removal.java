package org.windlass.builtin.store;

import java.util.List;

/**
 * What a removal took away, as {@code docker rmi} lists it.
 *
 * @param untagged names, as people write them
 * @param deleted the ids of images that are gone; their blobs are free as soon as nobody fetches
 *     them
 */
public record Removal(List<String> untagged, List<String> deleted) {
  /** Copies the lists. */
  public Removal {
    untagged = List.copyOf(untagged);
    deleted = List.copyOf(deleted);
  }
}
