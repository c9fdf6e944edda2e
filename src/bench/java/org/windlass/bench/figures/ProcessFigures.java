package org.windlass.bench.figures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux counts of a process; the figures stay when it has ended. */
public final class ProcessFigures {
  private static final double TICK_MILLIS = 10;
  private static final double KIB = 1024;
  private static final double MEGA = 1e6;

  /** Places in {@code /proc/PID/stat}, counted from the word after the program's name. */
  private static final int USER_TIME = 11;

  private static final int SYSTEM_TIME = 12;

  private final Path proc;
  private double cpu;
  private double peak;

  /** Of a process that runs on this computer. */
  public ProcessFigures(Process process) {
    this(process.toHandle());
  }

  /** Of a process that somebody else may have started. */
  public ProcessFigures(ProcessHandle process) {
    this.proc = Path.of("/proc", Long.toString(process.pid()));
  }

  /** Reads them again. */
  public void read() {
    try {
      String stat = text("stat");
      String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      cpu = (Long.parseLong(words[USER_TIME]) + Long.parseLong(words[SYSTEM_TIME])) * TICK_MILLIS;
      text("status")
          .lines()
          .filter(line -> line.startsWith("VmHWM:"))
          .forEach(line -> peak = Long.parseLong(line.replaceAll("\\D", "")) * KIB / MEGA);
    } catch (IOException e) {
      // It has just ended.
    }
  }

  /** Milliseconds of processor time. */
  public double cpu() {
    return cpu;
  }

  /** The most memory that it had resident, in MB. */
  public double peak() {
    return peak;
  }

  private String text(String name) throws IOException {
    return Files.readString(proc.resolve(name), StandardCharsets.ISO_8859_1);
  }
}
