package org.windlass.engine.docker;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What engines leave out of their answers, filled in. */
final class Listings {
  /** How engines before API 1.43 write that an image has no name. */
  private static final String NO_NAME = "<none>";

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

  /** The names of an image that are names. */
  static List<String> named(@Nullable List<@Nullable String> names) {
    List<String> all = list(names);
    // The usual list, of names only, is not copied.
    return all.stream().anyMatch(n -> n.startsWith(NO_NAME))
        ? all.stream().filter(n -> !n.startsWith(NO_NAME)).toList()
        : all;
  }
}
