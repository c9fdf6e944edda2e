package org.windlass.history;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.windlass.files.DurableFiles;
import tools.jackson.databind.json.JsonMapper;

/** Writes the history for other programs. Blocks on files. */
public final class HistoryExport {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final List<String> COLUMNS =
      List.of(
          "started",
          "ended",
          "seconds",
          "reference",
          "platform",
          "connection",
          "host",
          "outcome",
          "bytes",
          "bytesPerSecond",
          "digest",
          "error");

  private HistoryExport() {}

  /** Comma-separated values (RFC 4180), with a line of names; under a temporary name first. */
  public static void csv(List<PulledEntry> entries, Path file) throws IOException {
    StringWriter text = new StringWriter();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(COLUMNS.toArray(String[]::new)).get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      for (PulledEntry entry : entries) {
        printer.printRecord(
            entry.started(),
            entry.ended(),
            entry.took().toMillis() / 1000.0,
            entry.reference(),
            entry.platform(),
            entry.connection(),
            entry.host(),
            entry.outcome(),
            entry.bytes(),
            Math.round(entry.rate()),
            entry.digest(),
            entry.error());
      }
    }
    DurableFiles.write(
        file, text.toString().getBytes(StandardCharsets.UTF_8), DurableFiles.PRIVATE_FILE);
  }

  /** An array of the entries as they are kept; under a temporary name first. */
  public static void json(List<PulledEntry> entries, Path file) throws IOException {
    DurableFiles.write(
        file,
        MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(entries),
        DurableFiles.PRIVATE_FILE);
  }
}
