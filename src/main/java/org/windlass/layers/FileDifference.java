package org.windlass.layers;

import java.util.Set;

/**
 * A path at which the final trees of two images differ.
 *
 * @param path with a slash before it
 * @param kind of the file, on the right where it is there
 * @param change from the left to the right
 * @param aspects in which a changed file differs; empty for one that is only on one side
 * @param left bytes on the left; -1 when it is not there
 * @param right bytes on the right; -1 when it is not there
 */
public record FileDifference(
    String path, FileKind kind, FileChange change, Set<Aspect> aspects, long left, long right) {
  /** Copies the set. */
  public FileDifference {
    aspects = Set.copyOf(aspects);
  }

  /** In what a file can differ; its bytes are not compared. */
  public enum Aspect {
    /** What it is, or where it leads. */
    TYPE,
    /** How many bytes it has. */
    SIZE,
    /** When it was changed last. */
    TIME,
    /** Its permissions. */
    MODE,
    /** Who owns it. */
    OWNER
  }
}
