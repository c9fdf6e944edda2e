package org.windlass.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Times pieces of work in turn, so that whatever else the machine does slows all of them, and
 * compares them round by round.
 */
final class Rounds {
  private final int warmUps;
  private final int rounds;

  /**
   * @param warmUps rounds that are run first and not counted
   * @param rounds rounds that are counted
   */
  Rounds(int warmUps, int rounds) {
    this.warmUps = warmUps;
    this.rounds = rounds;
  }

  /** Prints the times, and the ratio of the subject to each floor: min, median and max. */
  void compare(String subjectName, Timed subject, Map<String, Timed> floors) throws Exception {
    List<Stopwatch.Took> subjects = new ArrayList<>();
    Map<String, List<Stopwatch.Took>> byFloor = new LinkedHashMap<>();
    for (int i = 0; i < warmUps + rounds; i++) {
      for (Map.Entry<String, Timed> floor : floors.entrySet()) {
        Stopwatch.Took took = floor.getValue().run();
        if (i >= warmUps) {
          byFloor.computeIfAbsent(floor.getKey(), name -> new ArrayList<>()).add(took);
        }
      }
      Stopwatch.Took took = subject.run();
      if (i >= warmUps) {
        subjects.add(took);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "  %-44s     min  median     max%n",
        warmUps + " warm-up and " + rounds + " counted rounds");
    print(subjectName + ", ms", "%8.1f", subjects, Stopwatch.Took::wall);
    System.out.printf(Locale.ROOT, "    CPU of the process, mean ms %24.1f%n", meanCpu(subjects));
    byFloor.forEach((name, took) -> compare(name, took, subjects));
  }

  private void compare(String name, List<Stopwatch.Took> floors, List<Stopwatch.Took> subjects) {
    print("floor: " + name + ", ms", "%8.1f", floors, Stopwatch.Took::wall);
    System.out.printf(Locale.ROOT, "    CPU of the process, mean ms %24.1f%n", meanCpu(floors));
    List<Integer> pairs = IntStream.range(0, rounds).boxed().toList();
    print("    ratio", "%8.2f", pairs, i -> subjects.get(i).wall() / floors.get(i).wall());
    System.out.printf(
        Locale.ROOT,
        "    ratio of the least times %19.2f, of CPU %.2f%n",
        least(subjects) / least(floors),
        meanCpu(subjects) / meanCpu(floors));
  }

  /** What is left when nothing else ran: the figure to look at on a busy machine. */
  private static double least(List<Stopwatch.Took> samples) {
    return samples.stream().mapToDouble(Stopwatch.Took::wall).min().orElseThrow();
  }

  /** Only the mean says something: the system counts in steps of 10 ms. */
  private static double meanCpu(List<Stopwatch.Took> samples) {
    return samples.stream().mapToDouble(Stopwatch.Took::cpu).average().orElseThrow();
  }

  private static <T> void print(
      String name, String format, List<T> samples, ToDoubleFunction<T> what) {
    double[] values = samples.stream().mapToDouble(what).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "  %-44s" + format + format + format + "%n",
        name,
        values[0],
        values[values.length / 2],
        values[values.length - 1]);
  }

  /** A piece of work that says how long it took. */
  @FunctionalInterface
  interface Timed {
    /** Does the work once. */
    Stopwatch.Took run() throws Exception;
  }
}
