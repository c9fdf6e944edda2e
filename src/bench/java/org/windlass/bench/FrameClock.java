package org.windlass.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import org.HdrHistogram.Histogram;

/**
 * Reads at each frame how much processor time the FX thread has used since the last: animations,
 * style, layout, the hand-over to the renderer, and whatever ran between the frames.
 */
final class FrameClock extends AnimationTimer {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Histogram cpu = new Histogram(3);
  private final Histogram intervals = new Histogram(3);
  private long lastCpu;
  private long lastNanos;

  /** Microseconds of processor time of each frame; read after {@link #stop}. */
  Histogram cpu() {
    return cpu;
  }

  /** Microseconds between frames; read after {@link #stop}. */
  Histogram intervals() {
    return intervals;
  }

  @Override
  public void handle(long now) {
    long cpuNow = threads.getCurrentThreadCpuTime();
    long nanos = System.nanoTime();
    if (lastNanos != 0) {
      cpu.recordValue(TimeUnit.NANOSECONDS.toMicros(cpuNow - lastCpu));
      intervals.recordValue(TimeUnit.NANOSECONDS.toMicros(nanos - lastNanos));
    }
    lastCpu = cpuNow;
    lastNanos = nanos;
  }
}
