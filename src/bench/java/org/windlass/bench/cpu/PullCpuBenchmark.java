package org.windlass.bench.cpu;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.windlass.bench.figures.Aim;
import org.windlass.bench.figures.Spread;
import org.windlass.bench.server.LoadServerProcess;
import org.windlass.bench.server.Transport;
import org.windlass.bench.start.XServer;

/**
 * What the program uses of one core while its window shows a pull with a bar for each of 8 layers,
 * about each of which the engine speaks ten times a second, as dockerd does; and what it uses when
 * the pull is over.
 */
public final class PullCpuBenchmark {
  /** How often the program is started when nothing else is said. */
  public static final int ROUNDS = 3;

  /** How many seconds of a pull are measured when nothing else is said. */
  public static final int SECONDS = 30;

  private static final int IMAGES = 200;
  private static final int PER_SECOND = 80;
  private static final Duration START = Duration.ofSeconds(12);
  private static final Duration LOOK = Duration.ofSeconds(6);
  private static final Duration REST = Duration.ofSeconds(6);
  private static final Duration IDLE = Duration.ofSeconds(15);
  private static final Path PICTURE = Path.of("target", "bench-pull-cpu.png");

  private PullCpuBenchmark() {}

  /** Prints the figures, each in percent of one core. */
  public static void run(int rounds, int seconds) throws Exception {
    List<Shares> shares = new ArrayList<>();
    try (LoadServerProcess server = LoadServerProcess.start(Transport.UNIX, IMAGES)) {
      for (int round = 0; round < rounds; round++) {
        shares.add(round(server.host().uri(), Duration.ofSeconds(seconds)));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "pull-cpu: %s, 8 layers, %d messages a second, %d s; under Xvfb with 1280x800 points,"
            + " software rendering%n",
        ShownProgram.kind(),
        PER_SECOND,
        seconds);
    Spread.head(rounds + " rounds, each a new start");
    Spread.line("pulling, % of one core", "%8.1f", shares, Shares::pulling);
    Spread.line("idle, % of one core", "%8.1f", shares, Shares::idle);
    Spread.line("points that change in a second, %", "%8.2f", shares, Shares::moving);
    Aim.atMost("25", "% of one core while pulling", Spread.median(shares, Shares::pulling));
  }

  private static Shares round(String host, Duration measured)
      throws IOException, InterruptedException {
    Duration pull = START.plus(measured).plus(LOOK);
    String image = "bench:bars-" + pull.toSeconds() * PER_SECOND + "-at-" + PER_SECOND;
    try (XServer screen = XServer.start();
        ShownProgram program = ShownProgram.start(screen, List.of("-H", host, "pull", image))) {
      Thread.sleep(START);
      double pulling = program.shareOfCore(measured);
      double moving = ScreenChange.percent(screen, PICTURE);
      Thread.sleep(LOOK.plus(REST));
      double idle = program.shareOfCore(IDLE);
      if (moving == 0) {
        throw new IllegalStateException("nothing moved on the screen: see " + PICTURE);
      }
      return new Shares(pulling, idle, moving);
    }
  }

  /**
   * All in percent.
   *
   * @param pulling of one core, with a pull in sight
   * @param idle of one core, after that
   * @param moving of the points of the screen: those that changed in a second of the pull
   */
  private record Shares(double pulling, double idle, double moving) {}
}
