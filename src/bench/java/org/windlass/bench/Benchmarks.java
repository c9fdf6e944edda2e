package org.windlass.bench;

import java.util.List;
import org.windlass.bench.cpu.PullCpuBenchmark;
import org.windlass.bench.pull.BuiltInPullBenchmark;
import org.windlass.bench.pull.EnginePullBenchmark;
import org.windlass.bench.soak.SoakBenchmark;
import org.windlass.bench.start.StartBenchmark;

/** Runs one benchmark: its name, and what it leaves to choose. */
public final class Benchmarks {
  private static final String USAGE =
      """
      which benchmark? -Dbench="NAME …", one of
        pull-stream [unix|tcp] [ROUNDS]
        images [unix|tcp]
        frames [unix|tcp] [SECONDS] [PULLS]
        built-in-pull [ROUNDS]
        engine-pull [ROUNDS]
        pull-cpu [ROUNDS] [SECONDS]
        start [ROUNDS]
        memory [ROUNDS]
        soak [CYCLES]\
      """;

  private Benchmarks() {}

  /** Exits with 0 when the figures were printed, whatever they are. */
  public static void main(String[] args) throws Exception {
    List<String> all = List.of(args);
    Words words = new Words(all.isEmpty() ? all : all.subList(1, all.size()));
    switch (all.isEmpty() ? "" : all.getFirst()) {
      case "pull-stream" ->
          PullStreamBenchmark.run(words.transport(), words.number(PullStreamBenchmark.ROUNDS));
      case "images" -> ImagesBenchmark.run(words.transport());
      case "frames" ->
          FramesBenchmark.run(
              words.transport(),
              words.number(FramesBenchmark.SECONDS),
              words.number(FramesBenchmark.PULLS));
      case "built-in-pull" -> BuiltInPullBenchmark.run(words.number(BuiltInPullBenchmark.ROUNDS));
      case "engine-pull" -> EnginePullBenchmark.run(words.number(EnginePullBenchmark.ROUNDS));
      case "pull-cpu" ->
          PullCpuBenchmark.run(
              words.number(PullCpuBenchmark.ROUNDS), words.number(PullCpuBenchmark.SECONDS));
      case "start" -> StartBenchmark.start(words.number(StartBenchmark.ROUNDS));
      case "memory" -> StartBenchmark.memory(words.number(StartBenchmark.MEMORY_ROUNDS));
      case "soak" -> SoakBenchmark.run(words.number(SoakBenchmark.CYCLES));
      default -> {
        System.err.println(USAGE);
        System.exit(2);
      }
    }
    // The JavaFX thread would keep the program alive.
    System.exit(0);
  }
}
