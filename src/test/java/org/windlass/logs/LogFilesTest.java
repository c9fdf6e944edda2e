package org.windlass.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** With the real Logback, on real files and locks. */
class LogFilesTest {
  private static final Logger LOG = LoggerFactory.getLogger("org.windlass.test.Somebody");
  private static final int MEGABYTE = 1_000_000;

  private Path folder;

  @TempDir Path temporary;

  @BeforeEach
  void folder() {
    folder = temporary.resolve("data/logs");
  }

  @Test
  void nothingIsMadeBeforeThereIsSomethingToWrite() throws IOException {
    try (var _ = LogFiles.start(folder)) {
      LOG.debug("not for files");
      LoggerFactory.getLogger("com.example.library").info("nor this");
    }
    assertThat(folder).doesNotExist();
  }

  @Test
  void linesAreWrittenForTheUserAlone() throws IOException {
    try (var _ = LogFiles.start(folder)) {
      LOG.info("héllo http://anna:hunter2@proxy {}", 1);
      LOG.debug("not for files");
      LoggerFactory.getLogger("com.example.library").warn("from a library");
    }
    LOG.info("too late");

    assertThat(Files.readAllLines(folder.resolve("windlass.log")))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .matches("\\d{4}-\\d\\d-\\d\\d [\\d:.]{12} INFO  \\[main] Somebody: .*")
                    .endsWith(": héllo http://***@proxy 1"),
            line -> assertThat(line).endsWith("WARN  [main] library: from a library"));
    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(all()).allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
  }

  @Test
  void filesThatAreOpenToOthersAreClosedToThem() throws IOException {
    Files.createDirectories(folder);
    Path file = Files.writeString(folder.resolve("windlass.log"), "before\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    try (var _ = LogFiles.start(folder)) {
      LOG.info("after");
    }
    assertThat(Files.readString(file)).startsWith("before\n").endsWith("after\n");
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(permissions(folder)).isEqualTo("rwx------");
  }

  @Test
  void sizeIsBounded() throws Exception {
    String line = "x".repeat(9_000);
    try (var _ = LogFiles.start(folder)) {
      for (int i = 0; i < 800; i++) {
        LOG.info("{} {}", i, line);
        if (i % 200 == 0) {
          // The disk may be slower than this loop: lines that wait too long are left out.
          TimeUnit.MILLISECONDS.sleep(200);
        }
      }
    }
    assertThat(logs()).hasSize(3);
    assertThat(logs())
        .allSatisfy(file -> assertThat(Files.size(file)).isLessThan(MEGABYTE + 10_000));
    assertThat(Files.readString(folder.resolve("windlass.log"))).contains(" 799 ");
    assertThat(all()).allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
  }

  @Test
  void oldFilesAreDeleted() throws IOException {
    Files.createDirectories(folder);
    Path old = Files.writeString(folder.resolve("windlass-2.1.log"), "old");
    Path young = Files.writeString(folder.resolve("windlass.2.log"), "young");
    Path foreign = Files.writeString(folder.resolve("notes.log"), "not ours");
    age(old, 31);
    age(young, 29);
    age(foreign, 31);

    try (var _ = LogFiles.start(folder)) {
      LOG.info("now");
    }
    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(foreign).exists();
    assertThat(LogFiles.newestFirst(folder)).containsExactly(folder.resolve("windlass.log"), young);
  }

  @Test
  void aFolderThatCannotBeWrittenStopsNothing() throws IOException {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "a file in its place");

    try (var _ = LogFiles.start(folder)) {
      LOG.info("one");
      LOG.info("two");
    }
    assertThat(Files.readString(folder)).isEqualTo("a file in its place");
  }

  @Test
  void aFileThatCannotBeOpenedStopsNothing() throws IOException {
    Files.createDirectories(folder.resolve("windlass.log/in-the-way"));

    try (var _ = LogFiles.start(folder)) {
      LOG.info("one");
    }
    assertThat(folder.resolve("windlass.log/in-the-way")).exists();
  }

  @Test
  void processesWriteInPlacesOfTheirOwn() throws Exception {
    List<Process> writers = new ArrayList<>();
    for (int i = 0; i < LogSlot.SLOTS + 1; i++) {
      writers.add(writer("process" + i));
    }
    for (Process writer : writers) {
      assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(writer.getInputStream().readAllBytes()).isEmpty();
      assertThat(writer.exitValue()).isZero();
    }

    long total = 0;
    for (Path log : logs()) {
      total += Files.size(log);
      List<String> lines = Files.readAllLines(log);
      assertThat(lines)
          .allMatch(
              line -> line.matches("\\S+ \\S+ INFO  \\[main] Writer: process\\d \\d+ x{500}"));
    }
    assertThat(total).isBetween((long) MEGABYTE, 5L * MEGABYTE + 10_000);
    assertThat(folder.resolve("windlass-3.log")).exists();
    assertThat(folder.resolve("windlass-4.log")).doesNotExist();
  }

  private Process writer(String name) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            folder.toString(),
            name,
            String.valueOf(LogSlot.SLOTS))
        .redirectErrorStream(true)
        .start();
  }

  private List<Path> logs() throws IOException {
    return all().stream().filter(file -> file.toString().endsWith(".log")).toList();
  }

  private List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void age(Path file, int days) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
  }

  private static String permissions(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A process that writes two megabytes while others do. */
  static final class Writer {
    private Writer() {}

    /** Waits until as many as can have a place of their own. */
    public static void main(String[] args) throws Exception {
      Path folder = Path.of(args[0]);
      Logger log = LoggerFactory.getLogger("org.windlass.Writer");
      try (var _ = LogFiles.start(folder)) {
        String line = "x".repeat(500);
        log.info("{} 0 {}", args[1], line);
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!Files.exists(folder.resolve("windlass-" + args[2] + ".log"))
            && System.nanoTime() < end) {
          TimeUnit.MILLISECONDS.sleep(20);
        }
        for (int i = 1; i < 4_000; i++) {
          log.info("{} {} {}", args[1], i, line);
          if (i % 500 == 0) {
            TimeUnit.MILLISECONDS.sleep(100);
          }
        }
      }
    }
  }
}
