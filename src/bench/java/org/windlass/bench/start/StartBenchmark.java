package org.windlass.bench.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.windlass.bench.figures.Aim;
import org.windlass.bench.figures.Spread;

/**
 * From the start of the packaged program to its window painted with 200 images, and its memory
 * after 30 s with nothing to do, against the smallest JavaFX window without an archive of classes,
 * and against Chromium with an empty page as a window of its own: the least that a program of
 * Electron takes.
 */
public final class StartBenchmark {
  /** How often each is started, unless somebody wants another number. */
  public static final int ROUNDS = 9;

  /** How often the memory of each is read, unless somebody wants another number. */
  public static final int MEMORY_ROUNDS = 3;

  private static final Path PROGRAM = Path.of("target/installer/work/windlass/bin/windlass");
  private static final String SUBJECT = "windlass";

  /** Chromium is told the same: the machine has no graphics card, and need not look for one. */
  private static final String SOFTWARE = "JAVA_TOOL_OPTIONS=-Dprism.order=sw";

  private static final int IDLE_SECONDS = 30;

  private StartBenchmark() {}

  /** Times the start. */
  public static void start(int rounds) throws Exception {
    Map<String, List<Started>> all = run("start", rounds, 0);
    Map<String, List<Double>> ratios = print(all, ", ms", "%8.0f", Started::millis);
    Aim.atMost("0.9", "of the smallest JavaFX window", ofSmallest(ratios));
    Aim.atMost("1.0", "of Chromium's window", ofChromium(ratios));
  }

  /** Reads the memory. */
  public static void memory(int rounds) throws Exception {
    Map<String, List<Started>> all = run("memory", rounds, IDLE_SECONDS);
    Map<String, List<Double>> ratios = print(all, ", MB", "%8.1f", Started::megabytes);
    Aim.atMost("0.5", "of Chromium's memory", ofChromium(ratios));
  }

  private static Map<String, List<Started>> run(String what, int rounds, int idleSeconds)
      throws Exception {
    if (!Files.isExecutable(PROGRAM)) {
      throw new IllegalStateException("run installer/linux/package first: there is no " + PROGRAM);
    }
    Map<String, List<Started>> all = new LinkedHashMap<>();
    try (ScriptedEngine engine = ScriptedEngine.start()) {
      List<Candidate> candidates = List.of(windlass(engine.host()), smallest(), chromium());
      for (int round = -1; round < rounds; round++) {
        for (Candidate candidate : candidates) {
          Path picture = Path.of("target", "bench-" + what + "-" + candidate.name() + ".png");
          Started started = candidate.start(round < 0 ? 0 : idleSeconds, picture);
          if (round >= 0) {
            all.computeIfAbsent(candidate.name(), name -> new ArrayList<>()).add(started);
          }
        }
      }
    }
    System.out.println(what + ": 200 images, under Xvfb with 1280x800 points, software rendering");
    Spread.head("1 warm-up and " + rounds + " counted rounds");
    return all;
  }

  private static Map<String, List<Double>> print(
      Map<String, List<Started>> all,
      String unit,
      String format,
      ToDoubleFunction<Started> figure) {
    Map<String, List<Double>> ratios = new LinkedHashMap<>();
    List<Started> subject = all.getOrDefault(SUBJECT, List.of());
    all.forEach(
        (name, started) -> {
          Spread.line(name + unit, format, started, figure);
          if (!name.equals(SUBJECT)) {
            List<Double> ratio = Spread.ratios(subject, started, figure);
            Spread.line("    windlass to it", "%8.2f", ratio, Double::doubleValue);
            ratios.put(name, ratio);
          }
        });
    return ratios;
  }

  private static double ofSmallest(Map<String, List<Double>> ratios) {
    return Spread.median(ratios.getOrDefault("smallest", List.of()), Double::doubleValue);
  }

  private static double ofChromium(Map<String, List<Double>> ratios) {
    return Spread.median(ratios.getOrDefault("chromium", List.of()), Double::doubleValue);
  }

  private static Candidate windlass(String host) {
    return new Candidate(
        SUBJECT,
        Map.of("DOCKER_CONFIG", "no-such-folder", "DOCKER_HOST", host),
        folder -> List.of("env", SOFTWARE, PROGRAM.toAbsolutePath().toString()));
  }

  private static Candidate smallest() {
    return new Candidate(
        "smallest",
        Map.of(),
        folder ->
            List.of(
                "env",
                SOFTWARE,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                System.getProperty("jdk.module.path"),
                "--add-modules",
                "javafx.controls",
                "--enable-native-access=javafx.graphics",
                "-cp",
                System.getProperty("java.class.path"),
                SmallestWindow.class.getName()));
  }

  private static Candidate chromium() {
    return new Candidate(
        "chromium",
        Map.of(),
        folder ->
            List.of(
                "chromium",
                "--app=data:text/html,<body style=background:lightsteelblue>",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=1280,800",
                "--window-position=0,0",
                "--no-sandbox",
                "--no-first-run",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
  }
}
