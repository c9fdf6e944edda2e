package org.windlass.pull;

/**
 * A smoothed rate: recent bytes count more, by half for every {@link #HALF_LIFE_SECONDS} that have
 * passed. Not thread-safe.
 */
public final class RateMeter {
  /** Long enough to be steady, short enough to follow a change of the line. */
  static final double HALF_LIFE_SECONDS = 3;

  private static final double NANOS = 1e9;
  private static final double MIN_STEP_SECONDS = 0.1;

  private long lastNanos;
  private long lastBytes;
  private boolean started;
  private double weighted;
  private double weight;

  /** Takes a reading of a counter; readings closer than a tenth of a second are ignored. */
  public void read(long nanos, long bytes) {
    if (!started) {
      started = true;
      lastNanos = nanos;
      lastBytes = bytes;
      return;
    }
    double seconds = (nanos - lastNanos) / NANOS;
    if (seconds < MIN_STEP_SECONDS) {
      return;
    }
    double kept = Math.pow(0.5, seconds / HALF_LIFE_SECONDS);
    double rate = Math.max(0, bytes - lastBytes) / seconds;
    // Dividing by the weight so far removes the bias of the first seconds towards zero.
    weighted = weighted * kept + rate * (1 - kept);
    weight = weight * kept + (1 - kept);
    lastNanos = nanos;
    lastBytes = bytes;
  }

  /** Bytes a second; 0 before two readings. */
  public double bytesPerSecond() {
    return weight > 0 ? weighted / weight : 0;
  }
}
