package org.windlass.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Times two pieces of work in turn, so that whatever else the machine does slows both, and compares
 * them pair by pair.
 */
final class Rounds {
  private static final String MILLIS = "%8.1f";

  private final int warmUps;
  private final int rounds;

  /**
   * @param warmUps pairs that are run first and not counted
   * @param rounds pairs that are counted
   */
  Rounds(int warmUps, int rounds) {
    this.warmUps = warmUps;
    this.rounds = rounds;
  }

  /** Prints both times and the ratio of the subject to the floor: min, median and max. */
  void compare(String floorName, Timed floor, String subjectName, Timed subject) throws Exception {
    for (int i = 0; i < warmUps; i++) {
      floor.run();
      subject.run();
    }
    List<Stopwatch.Took> floors = new ArrayList<>();
    List<Stopwatch.Took> subjects = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      floors.add(floor.run());
      subjects.add(subject.run());
    }
    System.out.printf(
        Locale.ROOT,
        "  %d warm-up and %d counted rounds        min  median     max%n",
        warmUps,
        rounds);
    print(floorName + ", ms", MILLIS, floors, Stopwatch.Took::wall);
    print(subjectName + ", ms", MILLIS, subjects, Stopwatch.Took::wall);
    List<Integer> pairs = IntStream.range(0, rounds).boxed().toList();
    print("ratio", "%8.2f", pairs, i -> subjects.get(i).wall() / floors.get(i).wall());
    System.out.printf(
        Locale.ROOT,
        "  CPU time of the process in all rounds: %.0f ms against %.0f ms, ratio %.2f%n",
        cpu(subjects),
        cpu(floors),
        cpu(subjects) / cpu(floors));
  }

  /** Summed, for the system counts it in steps of 10 ms. */
  private static double cpu(List<Stopwatch.Took> samples) {
    return samples.stream().mapToDouble(Stopwatch.Took::cpu).sum();
  }

  private static <T> void print(
      String name, String format, List<T> samples, ToDoubleFunction<T> what) {
    double[] values = samples.stream().mapToDouble(what).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "  %-40s" + format + format + format + "%n",
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
