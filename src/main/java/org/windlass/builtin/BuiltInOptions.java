package org.windlass.builtin;

import java.nio.file.Path;

/**
 * How a built-in engine works.
 *
 * @param folder where its images are; an absolute path, made when it is missing
 * @param version of Windlass, which the engine says is its own
 * @param parallel how many layers move at the same time, over all pulls and pushes; at least 1
 */
public record BuiltInOptions(Path folder, String version, int parallel) {
  /** How many layers move at the same time when nobody says otherwise. */
  public static final int PARALLEL = 4;

  /** Checks the bounds; anything outside them is a programming error. */
  public BuiltInOptions {
    if (parallel < 1 || !folder.isAbsolute()) {
      throw new IllegalArgumentException(parallel + " layers at a time, in " + folder);
    }
  }
}
