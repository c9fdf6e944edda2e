package org.windlass.engine.docker;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the message that engines send by the thousand, with its members in the order in which they
 * send them: {@code status}, {@code progressDetail}, {@code progress}, {@code id}. It takes no more
 * than half the time of a JSON parser, which all other messages are left to. For one thread.
 */
final class UsualMessage {
  private final byte[] beforeStatus = bytes("{\"status\":\"");
  private final byte[] beforeDetail = bytes(",\"progressDetail\":{");
  private final byte[] beforeCurrent = bytes("\"current\":");
  private final byte[] beforeTotal = bytes(",\"total\":");
  private final byte[] beforeWords = bytes(",\"progress\":\"");
  private final byte[] beforeId = bytes(",\"id\":\"");

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = ONES << 7;
  private static final long MARKS = ONES * '"';

  /** It has another form. */
  static final int UNUSUAL = -1;

  /** It has the usual form as far as it goes. */
  static final int PARTIAL = -2;

  /** So many digits are never too many for a long. */
  private static final int MAX_DIGITS = 18;

  private final TextCache statuses = new TextCache();
  private final TextCache ids = new TextCache();

  private byte[] bytes = {};
  private int at;
  private int end;
  private boolean usual;
  private boolean partial;
  private String status = "";
  private String id = "";
  private long current;
  private long total;

  /**
   * Reads a message.
   *
   * @return where it ends; {@link #UNUSUAL} or {@link #PARTIAL} when it is not read
   */
  int read(byte[] buffer, int from, int to) {
    bytes = buffer;
    at = from;
    end = to;
    usual = true;
    partial = false;
    expect(beforeStatus);
    status = text(statuses);
    expect(beforeDetail);
    current = skip(beforeCurrent) ? number() : -1;
    total = current >= 0 && skip(beforeTotal) ? number() : -1;
    expect('}');
    if (skip(beforeWords)) {
      skipText();
    }
    expect(beforeId);
    id = text(ids);
    expect('}');
    return usual ? at : partial ? PARTIAL : UNUSUAL;
  }

  /** Of the message that was read last. */
  String status() {
    return status;
  }

  /** Of the message that was read last. */
  String id() {
    return id;
  }

  /** Of the message that was read last; -1 when not given. */
  long current() {
    return current;
  }

  /** Of the message that was read last; -1 when not given. */
  long total() {
    return total;
  }

  private boolean skip(byte[] word) {
    int n = Math.min(word.length, end - at);
    boolean same = n >= 0 && Arrays.equals(bytes, at, at + n, word, 0, n);
    if (same && n == word.length) {
      at += n;
      return true;
    }
    partial |= usual && same;
    return false;
  }

  private void expect(byte[] word) {
    usual = usual && skip(word);
  }

  private void expect(char c) {
    partial |= usual && at >= end;
    usual = usual && at < end && bytes[at] == c;
    at++;
  }

  /** Up to the quotation mark; with an escape or beyond ASCII it is not a usual one. */
  private String text(TextCache cache) {
    int start = at;
    at = quotationMark(start);
    expect('"');
    String text = usual ? cache.get(bytes, start, at - 1 - start) : "";
    usual = usual && text != null;
    return text == null ? "" : text;
  }

  /** Up to the quotation mark; with an escape before that it is not a usual one. */
  private void skipText() {
    at = quotationMark(at);
    usual = usual && bytes[at - 1] != '\\';
    expect('"');
  }

  /** Where the next one is, looked for in eight bytes at a time; the end when there is none. */
  private int quotationMark(int from) {
    int place = from;
    while (place + Long.BYTES <= end) {
      long others = (long) EIGHT.get(bytes, place) ^ MARKS;
      long found = (others - ONES) & ~others & HIGH_BITS;
      if (found != 0) {
        return place + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
      place += Long.BYTES;
    }
    while (place < end && bytes[place] != '"') {
      place++;
    }
    return Math.min(place, end);
  }

  private long number() {
    byte[] from = bytes;
    int place = at;
    long value = 0;
    while (place < end && from[place] >= '0' && from[place] <= '9') {
      value = 10 * value + from[place] - '0';
      place++;
    }
    int digits = place - at;
    usual = usual && digits > 0 && digits <= MAX_DIGITS && (digits == 1 || from[at] != '0');
    at = place;
    return value;
  }

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }
}
