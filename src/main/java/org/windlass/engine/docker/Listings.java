package org.windlass.engine.docker;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What engines leave out of their answers, filled in. */
final class Listings {
  private Listings() {}

  /** The text, or an empty one. */
  static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** The number, or -1. */
  static int number(@Nullable Integer value) {
    return value == null ? -1 : value;
  }

  /** The number, or -1. */
  static long number(@Nullable Long value) {
    return value == null ? -1 : value;
  }

  /** The entries that are there. */
  static <T> List<T> list(@Nullable List<@Nullable T> values) {
    return values == null ? List.of() : values.stream().filter(Objects::nonNull).toList();
  }
}
