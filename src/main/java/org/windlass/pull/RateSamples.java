package org.windlass.pull;

import java.util.ArrayList;
import java.util.List;

/**
 * How fast a pull was, over its time: at most {@link #MOST} samples at even distances, which grow
 * with its length. Guarded by its owner, but for {@link #isDue}.
 */
final class RateSamples {
  /** No more samples are kept. */
  static final int MOST = 60;

  private final List<Double> samples = new ArrayList<>();
  private long interval = 1_000_000_000;
  private long due;

  /**
   * Takes the first sample after a second.
   *
   * @param now as {@link System#nanoTime}
   */
  RateSamples(long now) {
    this.due = now + interval;
  }

  /** Whether it is time for a sample; to be asked by the one thread that takes them. */
  boolean isDue(long now) {
    return now - due >= 0;
  }

  /** Takes a sample. */
  void take(long now, double bytesPerSecond) {
    samples.add(bytesPerSecond);
    if (samples.size() == MOST) {
      halve();
    }
    due = now + interval;
  }

  /** Every two become one, which is their mean. */
  private void halve() {
    List<Double> halved = new ArrayList<>();
    for (int i = 0; i + 1 < samples.size(); i += 2) {
      halved.add((samples.get(i) + samples.get(i + 1)) / 2);
    }
    samples.clear();
    samples.addAll(halved);
    interval *= 2;
  }

  List<Double> all() {
    return List.copyOf(samples);
  }
}
