package org.windlass.ui.images;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows as somebody wants to see them, and what they add up to. Made on any thread.
 *
 * @param rows all rows, by name
 * @param wanted how they are arranged
 * @param sorted all rows, in the order that is wanted
 * @param shown those of them that pass the filter
 * @param images how many images they are
 * @param bytes what these take
 */
record ArrangedImages(
    List<ImageRow> rows,
    Wanted wanted,
    List<ImageRow> sorted,
    List<ImageRow> shown,
    int images,
    long bytes) {

  /** No rows. */
  static ArrangedImages none(Wanted wanted) {
    return new ArrangedImages(List.of(), wanted, List.of(), List.of(), 0, 0);
  }

  /** The same rows arranged in another way; sorted again only when the order is another. */
  ArrangedImages as(Wanted other) {
    return arrange(
        rows, other, Objects.equals(wanted.order(), other.order()) ? sorted : sort(rows, other));
  }

  /**
   * Other rows arranged in the same way.
   *
   * @param others by name
   */
  ArrangedImages with(List<ImageRow> others) {
    return arrange(others, wanted, sort(others, wanted));
  }

  /** Whether it was made of the very same rows; their contents are not compared. */
  @SuppressWarnings("ReferenceEquality")
  boolean sameRows(ArrangedImages other) {
    return rows == other.rows;
  }

  private static List<ImageRow> sort(List<ImageRow> rows, Wanted wanted) {
    Comparator<ImageRow> order = wanted.order();
    if (order == null) {
      return rows;
    }
    ImageRow[] sorted = rows.toArray(ImageRow[]::new);
    Arrays.parallelSort(sorted, order);
    return List.of(sorted);
  }

  private static ArrangedImages arrange(List<ImageRow> rows, Wanted wanted, List<ImageRow> sorted) {
    List<ImageRow> shown = sorted.stream().filter(wanted.filter()).toList();
    Set<String> ids = HashSet.newHashSet(shown.size());
    long bytes = 0;
    for (ImageRow row : shown) {
      if (ids.add(row.id())) {
        bytes += row.size();
      }
    }
    return new ArrangedImages(rows, wanted, sorted, shown, ids.size(), bytes);
  }

  /**
   * How to arrange rows.
   *
   * @param order null for that of the names
   * @param filter lets through what is to be shown; both are asked on any thread
   */
  record Wanted(@Nullable Comparator<ImageRow> order, Predicate<ImageRow> filter) {}
}
