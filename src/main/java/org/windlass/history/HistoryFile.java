package org.windlass.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.windlass.files.DurableFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The history of pulls: a line of JSON each, the oldest first. A line that is not understood, such
 * as the last one of a computer that lost its power, stays and is passed over. Blocks on files;
 * safe for many threads, and for several programs, as a line is appended by one write.
 */
public final class HistoryFile {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** So many of the newest are read, and need be shown. */
  public static final int MOST = 10_000;

  private final Path file;

  /**
   * @param file need not exist
   */
  public HistoryFile(Path file) {
    this.file = file;
  }

  /** Adds one, to the disk. */
  public synchronized void append(PulledEntry entry) throws IOException {
    DurableFiles.makeFolders(DurableFiles.parent(file), DurableFiles.PRIVATE_FOLDER);
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
            DurableFiles.attributes(file, DurableFiles.PRIVATE_FILE))) {
      // What was cut off must not swallow what comes after it.
      String before = endsInTheMiddle(channel) ? "\n" : "";
      String line = before + MAPPER.writeValueAsString(entry) + "\n";
      ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      channel.position(channel.size());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static boolean endsInTheMiddle(FileChannel channel) throws IOException {
    if (channel.size() == 0) {
      return false;
    }
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.read(last, channel.size() - 1);
    return last.get(0) != '\n';
  }

  /** The pulls, newest first; none where there is no file. */
  public synchronized List<PulledEntry> load() throws IOException {
    List<PulledEntry> entries = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      lines.forEach(line -> read(line, entries));
    } catch (NoSuchFileException e) {
      return List.of();
    }
    int from = Math.max(0, entries.size() - MOST);
    return List.copyOf(entries.subList(from, entries.size()).reversed());
  }

  private static void read(String line, List<PulledEntry> into) {
    try {
      byte[] utf8 = line.getBytes(StandardCharsets.ISO_8859_1);
      PulledEntry entry = MAPPER.readValue(utf8, PulledEntry.class);
      if (entry != null
          && entry.started() != null
          && entry.ended() != null
          && entry.reference() != null
          && entry.outcome() != null) {
        into.add(entry);
      }
    } catch (JacksonException e) {
      // It stays in the file as it is.
      return;
    }
  }

  /** Forgets all of them. */
  public synchronized void clear() throws IOException {
    Files.deleteIfExists(file);
  }
}
