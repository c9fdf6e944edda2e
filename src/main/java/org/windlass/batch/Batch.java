package org.windlass.batch;

import java.util.List;

/**
 * What files name.
 *
 * @param items the images, each once, in the order in which they were found
 * @param unreadable what could not be read
 */
public record Batch(List<BatchItem> items, List<Unreadable> unreadable) {
  /** Copies the lists. */
  public Batch {
    items = List.copyOf(items);
    unreadable = List.copyOf(unreadable);
  }

  /** Whether there is neither an image nor a mistake worth telling. */
  public boolean isEmpty() {
    return items.isEmpty() && unreadable.stream().allMatch(Unreadable::otherKind);
  }
}
