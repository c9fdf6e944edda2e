package org.windlass.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.history.PulledEntry.Outcome;

class HistoryFileTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private @TempDir Path folder;

  @Test
  void whatIsAppendedIsReadNewestFirst() throws IOException {
    assertThat(history().load()).isEmpty();
    history().append(entry("redis:7"));
    history().append(entry("nginx:1"));

    assertThat(history().load()).containsExactly(entry("nginx:1"), entry("redis:7"));
    assertThat(entry("a").took()).isEqualTo(Duration.ofSeconds(4));
    assertThat(entry("a").rate()).isEqualTo(250);
  }

  @Test
  void aTornLineIsPassedOverKeptAndSwallowsNothing() throws IOException {
    history().append(entry("redis:7"));
    Files.writeString(file(), "{\"started\":\"2026", StandardOpenOption.APPEND);
    history().append(entry("nginx:1"));

    assertThat(history().load()).containsExactly(entry("nginx:1"), entry("redis:7"));
    assertThat(Files.readString(file())).contains("{\"started\":\"2026\n");
  }

  @Test
  void whatIsNoEntryHarmsNothing() throws IOException {
    Files.write(file(), new byte[] {(byte) 0xff, '\n', '[', ']', '\n', 'n', 'u', 'l', 'l', '\n'});
    history().append(entry("redis:7"));
    assertThat(history().load()).containsExactly(entry("redis:7"));
  }

  @Test
  void itIsExportedForOtherPrograms() throws IOException {
    Path csv = folder.resolve("a.csv");
    Path json = folder.resolve("a.json");
    PulledEntry odd =
        new PulledEntry(
            START, START, "a:1", "", "", "h", Outcome.FAILED, 0, "", "no \"x\", sorry", List.of());
    HistoryExport.csv(List.of(entry("redis:7"), odd), csv);
    HistoryExport.json(List.of(entry("redis:7")), json);

    assertThat(Files.readAllLines(csv))
        .hasSize(3)
        .first()
        .asString()
        .startsWith("started,ended,seconds,reference");
    assertThat(Files.readAllLines(csv).get(1)).contains(",4.0,redis:7,").contains(",1000,250,");
    assertThat(Files.readAllLines(csv).get(2)).endsWith("\"no \"\"x\"\", sorry\"");
    assertThat(Files.readString(json)).contains("\"reference\" : \"redis:7\"");
  }

  @Test
  void itCanBeForgotten() throws IOException {
    history().append(entry("redis:7"));
    history().clear();
    assertThat(history().load()).isEmpty();
  }

  private Path file() {
    return folder.resolve("h.jsonl");
  }

  private HistoryFile history() {
    return new HistoryFile(file());
  }

  private static PulledEntry entry(String reference) {
    return new PulledEntry(
        START,
        START.plusSeconds(4),
        reference,
        "",
        "box",
        "tcp://box:2375",
        Outcome.SUCCEEDED,
        1000,
        "sha256:abc",
        "",
        List.of(1.0, 2.0));
  }
}
