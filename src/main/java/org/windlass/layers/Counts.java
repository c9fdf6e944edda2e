package org.windlass.layers;

/**
 * How much of an archive an index holds.
 *
 * @param seen entries of all layers
 * @param shown those that are in the index
 * @param odd those with names that no file can have, or that lead out of the image
 */
public record Counts(long seen, long shown, long odd) {
  /** Whether there was no room for some. */
  public boolean isCut() {
    return shown + odd < seen;
  }
}
