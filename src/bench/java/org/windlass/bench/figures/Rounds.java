package org.windlass.bench.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Times pieces of work in turn, so that whatever else the machine does slows all of them, and
 * compares them round by round.
 */
public final class Rounds {
  private final int warmUps;
  private final int rounds;

  /**
   * @param warmUps rounds that are run first and not counted
   * @param rounds rounds that are counted
   */
  public Rounds(int warmUps, int rounds) {
    this.warmUps = warmUps;
    this.rounds = rounds;
  }

  /** Prints the times, and the ratio of the subject to each of the others: min, median and max. */
  public Results compare(String subjectName, Timed subject, Map<String, Timed> others)
      throws Exception {
    List<Stopwatch.Took> subjects = new ArrayList<>();
    Map<String, List<Stopwatch.Took>> byName = new LinkedHashMap<>();
    for (int i = 0; i < warmUps + rounds; i++) {
      for (Map.Entry<String, Timed> other : others.entrySet()) {
        Stopwatch.Took took = other.getValue().run();
        if (i >= warmUps) {
          byName.computeIfAbsent(other.getKey(), name -> new ArrayList<>()).add(took);
        }
      }
      Stopwatch.Took took = subject.run();
      if (i >= warmUps) {
        subjects.add(took);
      }
    }
    Spread.head(warmUps + " warm-up and " + rounds + " counted rounds");
    print(subjectName, subjects);
    byName.forEach((name, took) -> print(name, took, subjects));
    return new Results(subjects, byName);
  }

  private static void print(String name, List<Stopwatch.Took> took) {
    Spread.line(name + ", ms", "%8.1f", took, Stopwatch.Took::wall);
    Spread.line("  CPU of the process, mean ms", "%8.1f", meanCpu(took));
  }

  private static void print(
      String name, List<Stopwatch.Took> others, List<Stopwatch.Took> subjects) {
    print(name, others);
    Spread.line(
        "  ratio",
        "%8.2f",
        Spread.ratios(subjects, others, Stopwatch.Took::wall),
        Double::doubleValue);
    Spread.line(
        "  ratio of the least times",
        "%8.2f",
        Spread.least(subjects, Stopwatch.Took::wall) / Spread.least(others, Stopwatch.Took::wall));
    Spread.line("  ratio of the mean CPU", "%8.2f", meanCpu(subjects) / meanCpu(others));
  }

  /** Only the mean says something: the system counts in steps of 10 ms. */
  private static double meanCpu(List<Stopwatch.Took> samples) {
    return samples.stream().mapToDouble(Stopwatch.Took::cpu).average().orElseThrow();
  }

  /** A piece of work that says how long it took. */
  @FunctionalInterface
  public interface Timed {
    /** Does the work once. */
    Stopwatch.Took run() throws Exception;
  }

  /** What the counted rounds took. */
  public static final class Results {
    private final List<Stopwatch.Took> subjects;
    private final Map<String, List<Stopwatch.Took>> others;

    private Results(List<Stopwatch.Took> subjects, Map<String, List<Stopwatch.Took>> others) {
      this.subjects = subjects;
      this.others = others;
    }

    /** The median of the ratios of the subject to another, round by round. */
    public double ratio(String other) {
      List<Stopwatch.Took> took = Objects.requireNonNull(others.get(other), other);
      return Spread.median(
          Spread.ratios(subjects, took, Stopwatch.Took::wall), Double::doubleValue);
    }

    /** The one with the least median time. */
    public String quickest(Collection<String> names) {
      return names.stream()
          .min(
              Comparator.comparingDouble(
                  name ->
                      Spread.median(
                          Objects.requireNonNull(others.get(name)), Stopwatch.Took::wall)))
          .orElseThrow();
    }
  }
}
