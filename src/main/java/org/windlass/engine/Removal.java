package org.windlass.engine;

import java.util.List;

/**
 * What a removal took away, as {@code docker rmi} lists it ({@code DELETE /images/NAME}).
 *
 * @param untagged names, as people write them
 * @param deleted the ids of images, and of layers where the engine lists them, that are gone
 */
public record Removal(List<String> untagged, List<String> deleted) {
  /** Copies the lists. */
  public Removal {
    untagged = List.copyOf(untagged);
    deleted = List.copyOf(deleted);
  }
}
