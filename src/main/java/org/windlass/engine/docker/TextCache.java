package org.windlass.engine.docker;

import org.jspecify.annotations.Nullable;

/**
 * Gives a text that comes again and again as the same {@link String}, so that a million messages do
 * not make a million copies. Bounded: a text pushes another out of its place. For one thread.
 */
final class TextCache {
  private static final int SLOTS = 1 << 10;

  private final @Nullable String[] known = new @Nullable String[SLOTS];

  String get(char[] chars, int offset, int length) {
    int hash = 0;
    for (int i = offset; i < offset + length; i++) {
      hash = 31 * hash + chars[i];
    }
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    String candidate = known[slot];
    if (candidate == null || !same(candidate, chars, offset, length)) {
      candidate = new String(chars, offset, length);
      known[slot] = candidate;
    }
    return candidate;
  }

  private static boolean same(String text, char[] chars, int offset, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != chars[offset + i]) {
        return false;
      }
    }
    return true;
  }
}
