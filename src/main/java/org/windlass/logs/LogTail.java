package org.windlass.logs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of the logs, for whoever reports a fault. */
public final class LogTail {
  /** As much as somebody pastes into a report; in bytes. */
  private static final int MOST_BYTES = 64 << 10;

  private LogTail() {}

  /**
   * The last lines that were written, the newest last; none where there are no logs. Reads a file.
   *
   * @param folder of the logs; need not exist
   * @param most how many lines
   */
  public static List<String> lines(Path folder, int most) throws IOException {
    for (Path newest : LogFiles.newestFirst(folder)) {
      List<String> lines = end(newest).lines().toList();
      return lines.subList(Math.max(0, lines.size() - most), lines.size());
    }
    return List.of();
  }

  private static String end(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long from = Math.max(0, channel.size() - MOST_BYTES);
      ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
      while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
        // As much as there is.
      }
      String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
      return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
    }
  }
}
