package org.windlass.layers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Many short texts, one after the other, each called by its place. */
final class TextPool {
  private static final int FIRST = 1 << 14;
  private static final int LENGTH_BYTES = 2;

  private final int limit;
  private byte[] bytes = new byte[FIRST];
  private int used;

  /**
   * @param limit bytes of all texts
   */
  TextPool(int limit) {
    this.limit = limit;
  }

  /** Keeps a text of less than 64 KiB, and returns its place; -1 when there is no room. */
  int add(byte[] text, int from, int to) {
    int length = to - from;
    if (length > 0xffff || limit - used < length + LENGTH_BYTES) {
      return -1;
    }
    if (bytes.length - used < length + LENGTH_BYTES) {
      long wanted = Math.max(2L * bytes.length, (long) used + length + LENGTH_BYTES);
      bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, limit));
    }
    int place = used;
    bytes[used++] = (byte) (length >> Byte.SIZE);
    bytes[used++] = (byte) length;
    System.arraycopy(text, from, bytes, used, length);
    used += length;
    return place;
  }

  boolean equals(int place, byte[] text, int from, int to) {
    int start = place + LENGTH_BYTES;
    return Arrays.equals(bytes, start, start + length(place), text, from, to);
  }

  byte[] get(int place) {
    int start = place + LENGTH_BYTES;
    return Arrays.copyOfRange(bytes, start, start + length(place));
  }

  String text(int place) {
    return new String(bytes, place + LENGTH_BYTES, length(place), StandardCharsets.UTF_8);
  }

  private int length(int place) {
    return (bytes[place] & 0xff) << Byte.SIZE | (bytes[place + 1] & 0xff);
  }
}
