package org.windlass.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Times two pieces of work in turn, so that whatever else the machine does slows both, and compares
 * them pair by pair.
 */
final class Rounds {
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
    List<Double> floors = new ArrayList<>();
    List<Double> subjects = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      double floorMillis = millis(floor.run());
      double subjectMillis = millis(subject.run());
      floors.add(floorMillis);
      subjects.add(subjectMillis);
      ratios.add(subjectMillis / floorMillis);
    }
    System.out.printf(
        Locale.ROOT,
        "  %d warm-up and %d counted rounds      min  median     max%n",
        warmUps,
        rounds);
    print(floorName + ", ms", floors, "%8.1f");
    print(subjectName + ", ms", subjects, "%8.1f");
    print("ratio", ratios, "%8.2f");
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }

  private static void print(String name, List<Double> values, String format) {
    Collections.sort(values);
    String figures = format + format + format;
    System.out.printf(
        Locale.ROOT,
        "  %-38s" + figures + "%n",
        name,
        values.getFirst(),
        values.get(values.size() / 2),
        values.getLast());
  }

  /** A piece of work that says how long it took. */
  @FunctionalInterface
  interface Timed {
    /** Does the work once. */
    Duration run() throws Exception;
  }
}
