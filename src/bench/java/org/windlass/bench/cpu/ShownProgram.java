package org.windlass.bench.cpu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.windlass.app.Windlass;
import org.windlass.bench.figures.ProcessFigures;
import org.windlass.bench.start.XServer;
import org.windlass.lab.LabDir;

/** Windlass with its window on a screen, drawn by software, and with folders of its own. */
final class ShownProgram implements AutoCloseable {
  private static final Path PACKAGED = Path.of("target/installer/work/windlass/bin/windlass");
  private static final double PERCENT = 100;
  private static final double NANOS = 1e6;

  private final Process process;
  private final LabDir folder;

  private ShownProgram(Process process, LabDir folder) {
    this.process = process;
    this.folder = folder;
  }

  /** Starts it; there is no window yet when this returns. */
  static ShownProgram start(XServer screen, List<String> words) throws IOException {
    LabDir folder = LabDir.create("cpu");
    List<String> command = new ArrayList<>(command());
    command.addAll(words);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.file("log").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("DOCKER_"));
    builder.environment().put("DISPLAY", screen.display());
    builder.environment().put("HOME", folder.path().toString());
    builder.environment().put("XDG_RUNTIME_DIR", folder.makeDirectory("run").toString());
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Dprism.order=sw");
    return new ShownProgram(builder.start(), folder);
  }

  /** What of it is run. */
  static String kind() {
    return isPackaged() ? "the packaged program" : "classes as they were built, not packaged";
  }

  /**
   * Watches it for a while.
   *
   * @return how much of one core it and all that it has started used meanwhile, in percent
   * @throws IllegalStateException when it has ended
   */
  double shareOfCore(Duration time) throws IOException, InterruptedException {
    long start = System.nanoTime();
    double before = cpu();
    Thread.sleep(time);
    double used = cpu() - before;
    if (!process.isAlive()) {
      throw new IllegalStateException("it has ended:\n" + Files.readString(folder.file("log")));
    }
    return PERCENT * used / ((System.nanoTime() - start) / NANOS);
  }

  private double cpu() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .map(ProcessFigures::new)
        .peek(ProcessFigures::read)
        .mapToDouble(ProcessFigures::cpu)
        .sum();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    folder.close();
  }

  private static boolean isPackaged() {
    return Files.isExecutable(PACKAGED);
  }

  /** With the options of the packaged program. */
  private static List<String> command() {
    return isPackaged()
        ? List.of(PACKAGED.toAbsolutePath().toString())
        : List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--module-path",
            System.getProperty("jdk.module.path"),
            "--add-modules",
            "javafx.controls",
            "--enable-native-access=javafx.graphics,ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xss512k",
            "-cp",
            System.getProperty("java.class.path"),
            Windlass.class.getName());
  }
}
