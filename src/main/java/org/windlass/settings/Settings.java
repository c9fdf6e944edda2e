package org.windlass.settings;

/**
 * What the user has chosen.
 *
 * @param parallelLayers how many layers the built-in engine moves at the same time, 1 to {@link
 *     #MAX_PARALLEL}
 * @param updateChecks whether registries are asked by themselves, now and then, for newer images
 */
public record Settings(int parallelLayers, boolean updateChecks) {
  /** More connections at a time than that are no help to anyone. */
  public static final int MAX_PARALLEL = 16;

  /** When nothing was chosen. */
  public static final Settings DEFAULT = new Settings(4, false);

  /** Brings numbers into their bounds. */
  public Settings {
    parallelLayers = Math.clamp(parallelLayers, 1, MAX_PARALLEL);
  }

  /** The same with another number of layers at the same time. */
  public Settings withParallelLayers(int count) {
    return new Settings(count, updateChecks);
  }

  /** The same with or without checks for updates. */
  public Settings withUpdateChecks(boolean wanted) {
    return new Settings(parallelLayers, wanted);
  }
}
