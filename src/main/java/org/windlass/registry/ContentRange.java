package org.windlass.registry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which part of a blob an answer has.
 *
 * @param start the place of its first byte
 * @param end the place after its last
 */
record ContentRange(long start, long end) {
  /** There is nothing at and after the byte that was asked for. */
  static final int NOT_SATISFIABLE = 416;

  private static final Pattern BYTES =
      Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(?:\\d+|\\*)");
  private static final Pattern UPLOADED = Pattern.compile("(?:bytes=)?0-(\\d{1,18})");

  /** What the header says. */
  static ContentRange of(Answer answer, Endpoint endpoint) throws RegistryException {
    String header = answer.header("Content-Range");
    Matcher range = BYTES.matcher(header);
    if (range.matches()) {
      return new ContentRange(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)) + 1);
    }
    throw Failures.malformed(endpoint.registry(), "a part that does not say which", null);
  }

  /** How many bytes of an upload are there; 0 when the answer does not say. */
  static long uploaded(Answer answer) {
    Matcher range = UPLOADED.matcher(answer.header("Range"));
    long last = range.matches() ? Long.parseLong(range.group(1)) : 0;
    // An upload of nothing and one of a single byte read the same.
    return last == 0 ? 0 : last + 1;
  }
}
