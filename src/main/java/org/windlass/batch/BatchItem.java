package org.windlass.batch;

import java.util.List;
import org.windlass.reference.Reference;

/**
 * One image that files name.
 *
 * @param reference with a tag or a digest
 * @param places where it was found, in the files' order; the first few when there are many
 */
public record BatchItem(Reference reference, List<Place> places) {
  /** Copies the list. */
  public BatchItem {
    places = List.copyOf(places);
  }
}
