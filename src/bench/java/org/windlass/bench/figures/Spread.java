package org.windlass.bench.figures;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Lines of a table whose columns are the least, the median and the most of some samples. */
public final class Spread {
  private Spread() {}

  /** Prints the head of the table; {@code what} says how often was measured. */
  public static void head(String what) {
    System.out.printf(Locale.ROOT, "  %-44s     min  median     max%n", what);
  }

  /** Prints a line of it. */
  public static <T> void line(
      String name, String format, List<T> samples, ToDoubleFunction<T> what) {
    double[] values = sorted(samples, what);
    System.out.printf(
        Locale.ROOT,
        "  %-44s" + format + format + format + "%n",
        name,
        values[0],
        median(values),
        values[values.length - 1]);
  }

  /** Prints a line with nothing but its last column, such as a mean. */
  public static void line(String name, String format, double value) {
    System.out.printf(Locale.ROOT, "  %-60s" + format + "%n", name, value);
  }

  /** What the subject took of what the other took, round by round. */
  public static <T> List<Double> ratios(List<T> subject, List<T> other, ToDoubleFunction<T> what) {
    return IntStream.range(0, subject.size())
        .mapToObj(i -> what.applyAsDouble(subject.get(i)) / what.applyAsDouble(other.get(i)))
        .toList();
  }

  /** The median of samples, the upper one of two. */
  public static <T> double median(List<T> samples, ToDoubleFunction<T> what) {
    return median(sorted(samples, what));
  }

  /** What is left when nothing else ran: the figure to look at on a busy machine. */
  public static <T> double least(List<T> samples, ToDoubleFunction<T> what) {
    return sorted(samples, what)[0];
  }

  private static double median(double[] sorted) {
    return sorted[sorted.length / 2];
  }

  private static <T> double[] sorted(List<T> samples, ToDoubleFunction<T> what) {
    return samples.stream().mapToDouble(what).sorted().toArray();
  }
}
