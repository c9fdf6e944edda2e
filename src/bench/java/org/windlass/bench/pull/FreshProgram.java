package org.windlass.bench.pull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A program that is started for each pull. Its figures are read every few milliseconds until it
 * ends, so the last moments of its processor time may be missing.
 *
 * @param command what to run for a layout
 */
record FreshProgram(String name, Function<Path, List<String>> command) implements Puller {
  private static final long PAUSE_MILLIS = 5;
  private static final double NANOS = 1e6;

  @Override
  public Used pull(Path layout) throws IOException, InterruptedException {
    List<String> words = command.apply(layout);
    Path log = layout.resolveSibling("log");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    process.getOutputStream().close();
    ProcessFigures figures = new ProcessFigures(process);
    while (!process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
      figures.read();
    }
    double wall = (System.nanoTime() - start) / NANOS;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(name + " failed:\n" + Files.readString(log));
    }
    return new Used(wall, figures.cpu(), figures.peak());
  }
}
