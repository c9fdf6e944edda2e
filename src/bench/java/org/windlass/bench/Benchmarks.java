package org.windlass.bench;

import java.util.List;
import org.windlass.bench.pull.BuiltInPullBenchmark;
import org.windlass.bench.server.Transport;
import org.windlass.bench.soak.SoakBenchmark;
import org.windlass.bench.start.StartBenchmark;

/**
 * Runs one benchmark: its name, and the transport to run it over ({@code unix} or {@code tcp}), or
 * the number of rounds for {@code built-in-pull}.
 */
public final class Benchmarks {
  private static final String USAGE =
      "which benchmark? -Dbench=\"pull-stream|images|frames [unix|tcp]\" or \"built-in-pull"
          + " [ROUNDS]\"";

  private static final int ROUNDS = 7;

  private Benchmarks() {}

  /** Exits with 0 when the figures were printed, whatever they are. */
  public static void main(String[] args) throws Exception {
    List<String> words = List.of(args);
    if (words.isEmpty() || words.size() > 2) {
      System.err.println(USAGE);
      System.exit(2);
    }
    String second = words.size() > 1 ? words.get(1) : "";
    switch (words.getFirst()) {
      case "pull-stream" -> PullStreamBenchmark.run(transport(second));
      case "images" -> ImagesBenchmark.run(transport(second));
      case "frames" -> FramesBenchmark.run(transport(second));
      case "built-in-pull" -> BuiltInPullBenchmark.run(rounds(second));
      case "start" -> StartBenchmark.start(rounds(second));
      case "memory" -> StartBenchmark.memory(rounds(second));
      case "soak" -> SoakBenchmark.run(second);
      default -> {
        System.err.println(USAGE);
        System.exit(2);
      }
    }
    // The JavaFX thread would keep the program alive.
    System.exit(0);
  }

  private static int rounds(String word) {
    return word.isEmpty() ? ROUNDS : Integer.parseInt(word);
  }

  private static Transport transport(String word) {
    return Transport.of(word.isEmpty() ? "unix" : word);
  }
}
