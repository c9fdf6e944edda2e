package org.windlass.bench.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A program with a window.
 *
 * @param name as it is printed
 * @param environment what it is told beside the display
 * @param command how to start it with a new folder of its own
 */
record Candidate(
    String name, Map<String, String> environment, Function<Path, List<String>> command) {

  /**
   * Starts it on an empty screen and ends it again.
   *
   * @param idleSeconds how long it has nothing to do before its memory is read
   * @param picture where the screen is kept
   */
  Started start(int idleSeconds, Path picture) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("windlass-bench");
    try (XServer screen = XServer.start()) {
      List<String> words = new ArrayList<>();
      words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      words.add("-XX:+UseSerialGC");
      words.addAll(List.of("-cp", System.getProperty("java.class.path"), Watcher.class.getName()));
      words.addAll(List.of(picture.toString(), Integer.toString(idleSeconds)));
      words.addAll(command.apply(folder));
      ProcessBuilder builder =
          new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
      builder.environment().putAll(environment);
      builder.environment().put("DISPLAY", screen.display());
      builder.environment().put("HOME", folder.toString());
      builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
      Process process = builder.start();
      String line;
      try (BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        line = out.readLine();
      }
      if (process.waitFor() != 0 || line == null) {
        throw new IllegalStateException(name + " showed no window");
      }
      String[] figures = line.split(" ", -1);
      return new Started(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]));
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
