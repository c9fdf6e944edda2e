package org.windlass.pull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * How fast a pull was, over its time: at most {@link #MOST} samples at even distances, which grow
 * with its length. Guarded by its owner.
 */
final class RateSamples {
  /** No more samples are kept. */
  static final int MOST = 60;

  private final LongSupplier nanoTime;
  private final List<Double> samples = new ArrayList<>();
  private long interval = 1_000_000_000;
  private long due;

  /**
   * Takes the first sample after a second.
   *
   * @param nanoTime a clock as {@link System#nanoTime}
   */
  RateSamples(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.due = nanoTime.getAsLong() + interval;
  }

  /**
   * Takes a sample when one is due.
   *
   * @param bytesPerSecond is asked only then
   */
  void heard(DoubleSupplier bytesPerSecond) {
    long now = nanoTime.getAsLong();
    if (now - due < 0) {
      return;
    }
    samples.add(bytesPerSecond.getAsDouble());
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
