package org.windlass.bench.start;

/**
 * One start of a program.
 *
 * @param millis from the start of the process to the painted window
 * @param bytes the memory of all its processes, after a time with nothing to do
 */
record Started(double millis, double bytes) {
  /** In millions of bytes. */
  double megabytes() {
    return bytes / 1e6;
  }
}
