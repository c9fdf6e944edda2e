package org.windlass.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.LongAdder;
import javafx.application.Platform;
import org.HdrHistogram.Histogram;
import org.windlass.bench.server.LoadServerProcess;
import org.windlass.bench.server.Transport;

/**
 * How long the FX thread works for each frame of the program's window while several pulls receive
 * 100,000 messages a second in all, with every layer shown.
 */
final class FramesBenchmark {
  private static final int PULLS = 4;
  private static final int PER_PULL = 25_000;
  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final Duration MEASURED = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration SPARE = Duration.ofSeconds(7);

  private FramesBenchmark() {}

  static void run(Transport transport) throws Exception {
    try (PulseRecording pulses = PulseRecording.start();
        LoadServerProcess server = LoadServerProcess.start(transport)) {
      FutureTask<BenchmarkWindow> open =
          new FutureTask<>(() -> new BenchmarkWindow(server.host(), PULLS, tag()));
      Platform.startup(open);
      BenchmarkWindow window = open.get();
      LongAdder messages = window.messages();
      while (messages.sum() < PER_PULL) {
        // The server is still making them.
        Thread.sleep(POLL);
      }
      Thread.sleep(WARM_UP);

      FrameClock clock = new FrameClock();
      Instant from = Instant.now();
      long before = messages.sum();
      Platform.runLater(clock::start);
      Thread.sleep(MEASURED);
      Platform.runLater(clock::stop);
      Instant to = Instant.now();
      long arrived = messages.sum() - before;
      FutureTask<Integer> layers = new FutureTask<>(window::close);
      Platform.runLater(layers);

      double seconds = Duration.between(from, to).toNanos() / 1e9;
      System.out.printf(
          Locale.ROOT,
          "frames: %d pulls with %d layer rows shown, %,.0f messages a second, %.1f s, over %s%n",
          PULLS,
          layers.get(),
          arrived / seconds,
          seconds,
          server.host().uri());
      PulseRecording.Pulses read = pulses.read(window.threadId(), from, to);
      System.out.println(
          "  per frame, ms                           frames     p50     p90     p99     max");
      print("FX thread, CPU, all that it does", clock.cpu());
      print("pulse, wall, without waits", read.work());
      print("pulse, wall, with waits for the renderer", read.wall());
      print("from one frame to the next", clock.intervals());
      System.out.println("  mean per pulse, ms:");
      read.phases()
          .forEach(
              (name, millis) -> System.out.printf(Locale.ROOT, "    %-40s%8.3f%n", name, millis));
    }
  }

  private static String tag() {
    long seconds = WARM_UP.plus(MEASURED).plus(SPARE).toSeconds();
    return "bars-" + seconds * PER_PULL + "-at-" + PER_PULL;
  }

  private static void print(String name, Histogram micros) {
    System.out.printf(
        Locale.ROOT,
        "  %-40s%6d%8.2f%8.2f%8.2f%8.2f%n",
        name,
        micros.getTotalCount(),
        micros.getValueAtPercentile(50) / 1e3,
        micros.getValueAtPercentile(90) / 1e3,
        micros.getValueAtPercentile(99) / 1e3,
        micros.getMaxValue() / 1e3);
  }
}
