package org.windlass.engine.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.windlass.engine.askpass.AskPassMarks;

/**
 * Listens to what one ssh says on its standard error, and to the marks that a question asked for it
 * leaves there. Keeps the last of it. Safe for use by many threads.
 */
final class SshErrors {
  private static final int KEPT = 8192;

  private final StringBuilder text = new StringBuilder();
  private final Runnable cancelled;

  /**
   * @param cancelled runs when a person did not want to answer a question
   */
  SshErrors(Runnable cancelled) {
    this.cancelled = cancelled;
  }

  /** Reads to the end of {@code stream}. */
  void listen(InputStream stream) {
    char[] buffer = new char[1024];
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      int n = reader.read(buffer);
      while (n >= 0) {
        add(buffer, n);
        if (wasCancelled()) {
          cancelled.run();
        }
        n = reader.read(buffer);
      }
    } catch (IOException e) {
      // The process is gone, and has said all it had to say.
    }
  }

  private synchronized void add(char[] buffer, int length) {
    text.append(buffer, 0, length);
    if (text.length() > KEPT) {
      text.delete(0, text.length() - KEPT);
    }
  }

  /** Whether a person was asked something. */
  synchronized boolean hasAsked() {
    return text.indexOf(AskPassMarks.ASKED) >= 0;
  }

  /** Whether a person was asked something and did not want to answer. */
  synchronized boolean wasCancelled() {
    return text.indexOf(AskPassMarks.CANCELLED) >= 0;
  }

  /** Whether ssh does not trust the other side's host key. */
  synchronized boolean isHostKeyRefused() {
    return text.indexOf("Host key verification failed") >= 0
        || text.indexOf("HOST IDENTIFICATION HAS CHANGED") >= 0;
  }

  /** All that is kept of it, without marks, control characters and empty lines. */
  synchronized List<String> lines() {
    return Arrays.stream(text.toString().split("[\r\n]+"))
        .map(line -> line.replaceAll("\\p{Cntrl}", " ").strip())
        .filter(line -> !line.isEmpty() && !AskPassMarks.isMark(line))
        .toList();
  }
}
