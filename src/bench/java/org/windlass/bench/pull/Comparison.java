package org.windlass.bench.pull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.windlass.bench.figures.Spread;
import org.windlass.bench.figures.Used;

/** Programs that pull the same image, in turn, each into an empty folder that is then checked. */
final class Comparison {
  private static final int WARM_UPS = 1;

  private final BenchImage image;
  private final Path folder;
  private final int rounds;

  Comparison(BenchImage image, Path folder, int rounds) {
    this.image = image;
    this.folder = folder;
    this.rounds = rounds;
  }

  /** Prints what each took, and how it compares with the first. */
  void run(String where, List<Puller> pullers) throws IOException, InterruptedException {
    List<List<Used>> used = new ArrayList<>();
    pullers.forEach(puller -> used.add(new ArrayList<>()));
    for (int i = 0; i < WARM_UPS + rounds; i++) {
      for (int j = 0; j < pullers.size(); j++) {
        Used took = pull(pullers.get(j));
        if (i >= WARM_UPS) {
          used.get(j).add(took);
        }
      }
    }
    System.out.println("built-in-pull: " + where);
    Spread.head(WARM_UPS + " warm-up and " + rounds + " counted rounds, each checked");
    for (int j = 0; j < pullers.size(); j++) {
      print(pullers.get(j).name(), used.get(j));
      if (j > 0) {
        compare(used.getFirst(), used.get(j));
      }
    }
  }

  private Used pull(Puller puller) throws IOException, InterruptedException {
    Path layout = folder.resolve("layout");
    Used used = puller.pull(layout);
    image.check(layout);
    delete(layout);
    return used;
  }

  private static void print(String name, List<Used> used) {
    Spread.line(name + ": wall, ms", "%8.0f", used, Used::wall);
    Spread.line("    CPU, ms", "%8.0f", used, Used::cpu);
    Spread.line("    peak memory, MB", "%8.0f", used, Used::peak);
  }

  private static void compare(List<Used> floor, List<Used> subject) {
    ratio("    ratio of wall", subject, floor, Used::wall);
    ratio("    ratio of CPU", subject, floor, Used::cpu);
    Spread.line(
        "    ratio of the least wall times",
        "%8.2f",
        Spread.least(subject, Used::wall) / Spread.least(floor, Used::wall));
  }

  private static void ratio(
      String name, List<Used> subject, List<Used> floor, ToDoubleFunction<Used> what) {
    Spread.line(name, "%8.2f", Spread.ratios(subject, floor, what), Double::doubleValue);
  }

  private static void delete(Path layout) throws IOException {
    try (Stream<Path> files = Files.walk(layout)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
