package org.windlass.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
  @TempDir Path folder;

  @Test
  void noLogsAreNoLines() throws IOException {
    assertThat(LogTail.lines(folder.resolve("none"), 5)).isEmpty();
    Files.createFile(folder.resolve("windlass.log"));
    assertThat(LogTail.lines(folder, 5)).isEmpty();
  }

  @Test
  void theLastLinesOfTheNewestFileAreTold() throws IOException {
    Files.writeString(folder.resolve("windlass.log"), "one\ntwo\nthrée\n");
    Path old = Files.writeString(folder.resolve("windlass.1.log"), "old\n");
    Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));

    assertThat(LogTail.lines(folder, 2)).containsExactly("two", "thrée");
    assertThat(LogTail.lines(folder, 9)).containsExactly("one", "two", "thrée");
  }

  @Test
  void ofALongFileOnlyWholeLinesOfTheEndAreRead() throws IOException {
    String line = "é".repeat(499) + "\n";
    Files.writeString(folder.resolve("windlass.log"), line.repeat(1000) + "last\n");

    assertThat(LogTail.lines(folder, 1000))
        .hasSizeBetween(50, 70)
        .endsWith("last")
        .startsWith(line.strip());
  }
}
