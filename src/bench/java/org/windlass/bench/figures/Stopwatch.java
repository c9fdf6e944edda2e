package org.windlass.bench.figures;

import java.lang.management.ManagementFactory;

/** Measures the time that passes, and the processor time that the whole process uses meanwhile. */
public final class Stopwatch {
  private static final double NANOS = 1e6;

  private final long startNanos = System.nanoTime();
  private final long startCpu = cpu();

  /** Starts. */
  public Stopwatch() {}

  /** Reads the time since the start; from any thread. */
  public Took took() {
    return new Took((System.nanoTime() - startNanos) / NANOS, (cpu() - startCpu) / NANOS);
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  /**
   * How long something took.
   *
   * @param wall milliseconds that passed
   * @param cpu milliseconds of processor time, of all threads of this process: collector and
   *     compiler too
   */
  public record Took(double wall, double cpu) {}
}
