package org.windlass.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The memory of processes as Linux accounts for it. */
final class ProcessMemory {
  private static final String SHARE = "Pss:";

  private ProcessMemory() {}

  /**
   * The proportional set size, in bytes, of a process and all that it has started: what they share
   * counts once.
   */
  static long ofAll(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .mapToLong(ProcessMemory::of)
        .sum();
  }

  private static long of(ProcessHandle process) {
    try (Stream<String> lines =
        Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith(SHARE))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      // It has ended since it was listed.
      return 0;
    }
  }
}
