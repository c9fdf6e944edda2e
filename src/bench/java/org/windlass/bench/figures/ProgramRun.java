package org.windlass.bench.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program from its start to its end. Its figures are read every few milliseconds until it
 * ends, so the last moments of its processor time may be missing.
 */
public final class ProgramRun {
  private static final long PAUSE_MILLIS = 5;
  private static final double NANOS = 1e6;

  private ProgramRun() {}

  /**
   * Runs it.
   *
   * @param log where the builder has it write what goes wrong
   * @throws IllegalStateException when it fails
   */
  public static Used of(ProcessBuilder builder, Path log) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = builder.start();
    process.getOutputStream().close();
    ProcessFigures figures = new ProcessFigures(process);
    while (!process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
      figures.read();
    }
    double wall = (System.nanoTime() - start) / NANOS;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(builder.command() + " failed:\n" + Files.readString(log));
    }
    return new Used(wall, figures.cpu(), figures.peak());
  }
}
