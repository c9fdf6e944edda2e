package org.windlass.engine.docker;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gives a text in ASCII that comes again and again as the same {@link String}, so that a million
 * messages do not make a million copies, nor hash each copy anew. Bounded: a text pushes another
 * out of its place. For one thread.
 */
final class TextCache {
  private static final int SLOTS = 1 << 10;

  private final @Nullable Entry[] known = new @Nullable Entry[SLOTS];

  /** The text; null when it has an escape, or more than ASCII. */
  @Nullable String get(byte[] bytes, int offset, int length) {
    if (length == 0) {
      return "";
    }
    int slot = slot(bytes, offset, length);
    Entry candidate = known[slot];
    if (candidate == null || !candidate.is(bytes, offset, length)) {
      if (!isPlain(bytes, offset, length)) {
        return null;
      }
      candidate = Entry.of(bytes, offset, length);
      known[slot] = candidate;
    }
    return candidate.text;
  }

  private static boolean isPlain(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] < ' ' || bytes[i] == '\\') {
        return false;
      }
    }
    return true;
  }

  /** A few bytes tell texts apart well enough; all of them would cost more than a copy. */
  private static int slot(byte[] bytes, int offset, int length) {
    int last = offset + length - 1;
    int hash = length;
    hash = 31 * hash + bytes[offset];
    hash = 31 * hash + bytes[offset + length / 4];
    hash = 31 * hash + bytes[offset + length / 2];
    hash = 31 * hash + bytes[last - length / 4];
    hash = 31 * hash + bytes[last];
    return (hash ^ (hash >>> 16)) & (SLOTS - 1);
  }

  /** A text, and its bytes as they are compared. */
  private static final class Entry {
    private final byte[] bytes;
    private final String text;

    private Entry(byte[] bytes) {
      this.bytes = bytes;
      this.text = new String(bytes, StandardCharsets.US_ASCII);
    }

    static Entry of(byte[] bytes, int offset, int length) {
      return new Entry(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    boolean is(byte[] others, int offset, int length) {
      return Arrays.equals(bytes, 0, bytes.length, others, offset, offset + length);
    }
  }
}
