package org.windlass.bench.pull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program and reads, every few milliseconds and until it ends, what Linux counts of it: so
 * the last moments of its processor time may be missing.
 */
final class MeteredProcess {
  private static final long PAUSE_MILLIS = 5;
  private static final double NANOS = 1e6;
  private static final double TICK_MILLIS = 10;
  private static final double KIB = 1024;
  private static final double MEGA = 1e6;

  /** Places in {@code /proc/PID/stat}, counted from the word after the program's name. */
  private static final int USER_TIME = 11;

  private static final int SYSTEM_TIME = 12;

  private double cpu;
  private double peak;

  private MeteredProcess() {}

  /**
   * What a program took.
   *
   * @param wall milliseconds from before its start to its end
   * @param cpu milliseconds of processor time
   * @param peak the most memory that it had resident, in MB
   * @param output what it said
   */
  record Used(double wall, double cpu, double peak, String output) {}

  /**
   * Runs one to its end.
   *
   * @param log takes what it says
   * @throws IllegalStateException when it fails
   */
  static Used run(List<String> command, Path log) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    process.getOutputStream().close();
    MeteredProcess meter = new MeteredProcess();
    boolean ended = false;
    while (!ended) {
      ended = process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
      if (!ended) {
        meter.read(process.pid());
      }
    }
    double wall = (System.nanoTime() - start) / NANOS;
    String output = Files.readString(log);
    if (process.exitValue() != 0) {
      throw new IllegalStateException(command.getFirst() + " failed:\n" + output);
    }
    return new Used(wall, meter.cpu, meter.peak, output);
  }

  private void read(long pid) {
    try {
      Path proc = Path.of("/proc", Long.toString(pid));
      String stat = Files.readString(proc.resolve("stat"), StandardCharsets.ISO_8859_1);
      String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      cpu =
          (Long.parseLong(words[USER_TIME]) + Long.parseLong(words[SYSTEM_TIME])) * TICK_MILLIS;
      for (String line : Files.readAllLines(proc.resolve("status"), StandardCharsets.ISO_8859_1)) {
        if (line.startsWith("VmHWM:")) {
          peak = Long.parseLong(line.replaceAll("\\D", "")) * KIB / MEGA;
        }
      }
    } catch (IOException e) {
      // It has just ended.
    }
  }
}
