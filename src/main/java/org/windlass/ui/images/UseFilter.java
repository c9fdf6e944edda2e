package org.windlass.ui.images;

/** Which images to show by their use. */
public enum UseFilter {
  /** All of them. */
  ALL,
  /** Those that a container uses. */
  IN_USE,
  /** Those that no container uses. */
  UNUSED,
  /** Those that no tag names. */
  DANGLING;

  boolean accepts(ImageRow row) {
    return switch (this) {
      case ALL -> true;
      case IN_USE -> row.containers() > 0;
      case UNUSED -> row.containers() == 0;
      case DANGLING -> row.dangling();
    };
  }
}
