package org.windlass.bench.soak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import org.windlass.app.WindlassApp;
import org.windlass.history.HistoryFile;
import org.windlass.history.PulledEntry;

/** The whole program in a process of its own, with somebody at its window who counts as well. */
final class SoakProgram {
  /** The history shows so many, and as many are there before anything is counted. */
  private static final int HISTORY = 10_000;

  private static final int THIRDS = 3;
  private static final double NANOS = 1e9;

  private SoakProgram() {}

  /**
   * Arguments: a folder, how many cycles to warm up and how many to count, and, where there is a
   * real engine, its host and what it can pull.
   */
  public static void main(String[] args) throws Exception {
    boolean real = args.length > 3;
    fillHistory(Path.of(System.getenv("WINDLASS_HOME")));
    Site site =
        Site.make(
            Path.of(args[0]),
            Path.of(System.getenv("DOCKER_CONFIG")),
            real ? args[3] : "",
            real ? args[4] : "127.0.0.1:1/soak/image");
    Thread.ofPlatform()
        .name("somebody")
        .daemon()
        .start(() -> work(site, Integer.parseInt(args[1]), Integer.parseInt(args[2])));
    Application.launch(WindlassApp.class, "-c", "alpha");
  }

  private static void work(Site site, int warmUp, int cycles) {
    int status = 1;
    try (site) {
      soak(site, warmUp, cycles);
      status = 0;
    } catch (Exception e) {
      e.printStackTrace(System.err);
    }
    System.exit(status);
  }

  private static void soak(Site site, int warmUp, int cycles) throws Exception {
    Day day = new Day(new Desk(), site);
    day.begin();
    for (int i = 0; i < warmUp; i++) {
      day.cycle();
    }
    List<Snapshot> snapshots = new ArrayList<>();
    snapshots.add(snapshot(day));
    long start = System.nanoTime();
    for (int third = 1; third <= THIRDS; third++) {
      for (int i = cycles * (third - 1) / THIRDS; i < cycles * third / THIRDS; i++) {
        day.cycle();
      }
      snapshots.add(snapshot(day));
    }
    System.out.printf(
        Locale.ROOT,
        "soak: %,d views, %,d pulls, %,d reconnects in %.0f s, after %d%% as much to warm up; %s%n",
        cycles * Day.VIEWS,
        cycles * Day.PULLS,
        cycles * Day.RECONNECTS,
        (System.nanoTime() - start) / NANOS,
        100 * warmUp / cycles,
        site.hasReal() ? "a real dockerd among the engines" : "scripted engines only");
    new Growth(snapshots).print();
  }

  private static Snapshot snapshot(Day day) throws Exception {
    day.rest();
    System.gc();
    // A weak map, as JavaFX has for the styles of each popup, lets go of what was collected only
    // when it is used again.
    day.rest();
    return Snapshot.take();
  }

  /** What is kept up to a limit is kept up to it from the beginning. */
  private static void fillHistory(Path data) throws Exception {
    Path file = data.resolve("pull-history.jsonl");
    // The epoch itself would be one object for all.
    Instant then = Instant.EPOCH.plusSeconds(1);
    new HistoryFile(file)
        .append(
            new PulledEntry(
                then,
                then,
                "soak:bars-100",
                "",
                "alpha",
                "unix:///a.sock",
                PulledEntry.Outcome.SUCCEEDED,
                1,
                "sha256:" + "ab12".repeat(16),
                "",
                List.of()));
    Files.writeString(file, Files.readString(file).repeat(HISTORY));
  }
}
