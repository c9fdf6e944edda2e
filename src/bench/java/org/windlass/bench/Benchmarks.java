package org.windlass.bench;

import java.util.List;
import org.windlass.bench.server.Transport;

/** Runs one benchmark: its name, and the transport to run it over ({@code unix} or {@code tcp}). */
public final class Benchmarks {
  private static final String USAGE =
      "which benchmark? -Dbench=\"pull-stream|images|frames [unix|tcp]\"";

  private Benchmarks() {}

  /** Exits with 0 when the figures were printed, whatever they are. */
  public static void main(String[] args) throws Exception {
    List<String> words = List.of(args);
    if (words.isEmpty() || words.size() > 2) {
      System.err.println(USAGE);
      System.exit(2);
    }
    Transport transport = Transport.of(words.size() > 1 ? words.get(1) : "unix");
    switch (words.getFirst()) {
      case "pull-stream" -> PullStreamBenchmark.run(transport);
      case "images" -> ImagesBenchmark.run(transport);
      case "frames" -> FramesBenchmark.run(transport);
      default -> {
        System.err.println(USAGE);
        System.exit(2);
      }
    }
    // The JavaFX thread would keep the program alive.
    System.exit(0);
  }
}
