package org.windlass.bench.pull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    System.out.printf(
        Locale.ROOT,
        "built-in-pull: %s%n  %-44s     min  median     max%n",
        where,
        WARM_UPS + " warm-up and " + rounds + " counted rounds, each checked");
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
    line(name + ": wall, ms", "%8.0f", used, Used::wall);
    line("    CPU, ms", "%8.0f", used, Used::cpu);
    line("    peak memory, MB", "%8.0f", used, Used::peak);
  }

  private static void compare(List<Used> floor, List<Used> subject) {
    List<Integer> pairs = IntStream.range(0, floor.size()).boxed().toList();
    line("    ratio of wall", "%8.2f", pairs, i -> subject.get(i).wall() / floor.get(i).wall());
    line("    ratio of CPU", "%8.2f", pairs, i -> subject.get(i).cpu() / floor.get(i).cpu());
    System.out.printf(
        Locale.ROOT,
        "  %-44s%8.2f%n",
        "    ratio of the least wall times",
        least(subject) / least(floor));
  }

  private static double least(List<Used> used) {
    return used.stream().mapToDouble(Used::wall).min().orElseThrow();
  }

  private static <T> void line(
      String name, String format, List<T> samples, ToDoubleFunction<T> what) {
    double[] values = samples.stream().mapToDouble(what).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "  %-44s" + format + format + format + "%n",
        name,
        values[0],
        values[values.length / 2],
        values[values.length - 1]);
  }

  private static void delete(Path layout) throws IOException {
    try (Stream<Path> files = Files.walk(layout)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
