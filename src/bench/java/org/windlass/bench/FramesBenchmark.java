package org.windlass.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.LongAdder;
import javafx.application.Platform;
import org.windlass.bench.figures.Aim;
import org.windlass.bench.figures.Percentiles;
import org.windlass.bench.server.LoadServerProcess;
import org.windlass.bench.server.Transport;

/**
 * How long the FX thread works for each frame of the program's window while many pulls receive
 * 100,000 messages a second in all, with every layer shown, and whether they take more memory the
 * longer they run.
 */
final class FramesBenchmark {
  /** How long is measured when nothing else is said. */
  static final int SECONDS = 120;

  /** How many pulls run when nothing else is said. */
  static final int PULLS = 20;

  private static final int PER_SECOND = 100_000;
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(100);

  /** For the start, and for collecting garbage twice. */
  private static final Duration SPARE = Duration.ofSeconds(10);

  private static final double MEGA = 1e6;

  private FramesBenchmark() {}

  static void run(Transport transport, int seconds, int pulls) throws Exception {
    int perPull = PER_SECOND / pulls;
    try (PulseRecording pulses = PulseRecording.start();
        LoadServerProcess server = LoadServerProcess.start(transport)) {
      FutureTask<BenchmarkWindow> open =
          new FutureTask<>(() -> new BenchmarkWindow(server.host(), pulls, tag(seconds, perPull)));
      Platform.startup(open);
      BenchmarkWindow window = open.get();
      LongAdder messages = window.messages();
      while (messages.sum() < perPull) {
        // The server is still making them.
        Thread.sleep(POLL);
      }
      Thread.sleep(WARM_UP);

      FrameClock clock = new FrameClock();
      long heapBefore = Heap.used();
      Instant from = Instant.now();
      long before = messages.sum();
      Platform.runLater(clock::start);
      Thread.sleep(Duration.ofSeconds(seconds));
      Fx.run(clock::stop);
      Instant to = Instant.now();
      long arrived = messages.sum() - before;
      long heapAfter = Heap.used();
      if (window.running() < pulls) {
        throw new IllegalStateException("only " + window.running() + " pulls ran to the end");
      }
      int layers = Fx.get(window::close);

      double measured = Duration.between(from, to).toNanos() / 1e9;
      System.out.printf(
          Locale.ROOT,
          "frames: %d pulls with %d layer rows, %,d messages in %.1f s, %,.0f a second, over %s%n",
          pulls,
          layers,
          arrived,
          measured,
          arrived / measured,
          server.host().uri());
      print(clock, pulses.read(window.threadId(), from, to));
      System.out.printf(
          Locale.ROOT,
          "  heap after collections: %.1f MB at the start, %.1f MB at the end%n",
          heapBefore / MEGA,
          heapAfter / MEGA);
      Aim.atMost("2", "MB more heap at the end", (heapAfter - heapBefore) / MEGA);
    }
  }

  private static void print(FrameClock clock, PulseRecording.Pulses pulses) {
    Percentiles.head("per frame", "frames");
    Percentiles.line("FX thread, CPU, all that it does", clock.cpu());
    Percentiles.line("pulse, wall, without waits", pulses.work());
    Percentiles.line("pulse, wall, with waits for the renderer", pulses.wall());
    Percentiles.line("from one frame to the next", clock.intervals());
    System.out.println("  mean per pulse, ms:");
    pulses
        .phases()
        .forEach(
            (name, millis) -> System.out.printf(Locale.ROOT, "    %-46s%8.3f%n", name, millis));
    Percentiles.frameAim("the FX thread for a frame", clock.cpu());
  }

  private static String tag(int seconds, int perPull) {
    long all = WARM_UP.plus(SPARE).toSeconds() + seconds;
    return "bars-" + all * perPull + "-at-" + perPull;
  }
}
