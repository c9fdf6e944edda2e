package org.windlass.bench.figures;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Lines of a table of how times are distributed. */
public final class Percentiles {
  /** A frame of sixty a second. */
  public static final String FRAME_MILLIS = "16.7";

  private static final double P99 = 99;
  private static final double MICROS = 1e3;

  private Percentiles() {}

  /** Prints the head of the table. */
  public static void head(String what, String samples) {
    System.out.printf(
        Locale.ROOT, "  %-48s%8s     p50     p90     p99     max%n", what + ", ms", samples);
  }

  /** Prints a line of it, of a histogram of microseconds. */
  public static void line(String name, Histogram micros) {
    System.out.printf(
        Locale.ROOT,
        "  %-48s%8d%8.2f%8.2f%8.2f%8.2f%n",
        name,
        micros.getTotalCount(),
        micros.getValueAtPercentile(50) / MICROS,
        micros.getValueAtPercentile(90) / MICROS,
        p99(micros),
        micros.getMaxValue() / MICROS);
  }

  /** Prints whether 99 of 100 fit into a frame. */
  public static void frameAim(String what, Histogram micros) {
    Aim.atMost(FRAME_MILLIS, "ms, p99 of " + what, p99(micros));
  }

  private static double p99(Histogram micros) {
    return micros.getValueAtPercentile(P99) / MICROS;
  }
}
