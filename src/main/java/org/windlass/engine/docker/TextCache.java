package org.windlass.engine.docker;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gives a text that comes again and again as the same {@link String}, so that a million messages do
 * not make a million copies, nor hash each copy anew. Bounded: a text pushes another out of its
 * place. For one thread.
 */
final class TextCache {
  private static final int SLOTS = 1 << 10;

  private final @Nullable Entry[] known = new @Nullable Entry[SLOTS];

  String get(char[] chars, int offset, int length) {
    if (length == 0) {
      return "";
    }
    int slot = slot(chars, offset, length);
    Entry candidate = known[slot];
    if (candidate == null || !candidate.is(chars, offset, length)) {
      candidate = Entry.of(chars, offset, length);
      known[slot] = candidate;
    }
    return candidate.text;
  }

  /** A few characters tell texts apart well enough; all of them would cost more than a copy. */
  private static int slot(char[] chars, int offset, int length) {
    int last = offset + length - 1;
    int hash = length;
    hash = 31 * hash + chars[offset];
    hash = 31 * hash + chars[offset + length / 4];
    hash = 31 * hash + chars[offset + length / 2];
    hash = 31 * hash + chars[last - length / 4];
    hash = 31 * hash + chars[last];
    return (hash ^ (hash >>> 16)) & (SLOTS - 1);
  }

  /** A text, and its characters as they are compared. */
  private static final class Entry {
    private final char[] chars;
    private final String text;

    private Entry(char[] chars) {
      this.chars = chars;
      this.text = new String(chars);
    }

    static Entry of(char[] chars, int offset, int length) {
      return new Entry(Arrays.copyOfRange(chars, offset, offset + length));
    }

    boolean is(char[] others, int offset, int length) {
      return Arrays.equals(chars, 0, chars.length, others, offset, offset + length);
    }
  }
}
