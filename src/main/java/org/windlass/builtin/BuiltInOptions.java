package org.windlass.builtin;

import java.nio.file.Path;
import java.util.function.IntSupplier;

/**
 * How a built-in engine works.
 *
 * @param folder where its images are; an absolute path, made when it is missing
 * @param version of Windlass, which the engine says is its own
 * @param parallel how many layers move at the same time, over all pulls and pushes, at least 1;
 *     asked each time one begins or ends, on any thread
 */
public record BuiltInOptions(Path folder, String version, IntSupplier parallel) {
  /** How many layers move at the same time when nobody says otherwise. */
  public static final int PARALLEL = 4;

  /** As it works when nobody says otherwise. */
  public static BuiltInOptions in(Path folder, String version) {
    return new BuiltInOptions(folder.toAbsolutePath(), version, () -> PARALLEL);
  }

  /** Checks the bounds; anything outside them is a programming error. */
  public BuiltInOptions {
    if (!folder.isAbsolute()) {
      throw new IllegalArgumentException("not an absolute path: " + folder);
    }
  }
}
