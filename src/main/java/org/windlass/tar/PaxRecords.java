package org.windlass.tar;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What POSIX extended headers, and GNU's, say of the entry after them. */
public final class PaxRecords {
  /** Bytes; no header that says something of use is longer. */
  public static final int MAX = 1 << 20;

  private byte[] path = new byte[0];
  private byte[] link = new byte[0];
  private long size = -1;
  private long realSize = -1;
  private long uid = -1;
  private long gid = -1;
  private long modified = Long.MIN_VALUE;

  /** Nothing is said yet. */
  public PaxRecords() {}

  /** The path, or the one that the plain header names. */
  public byte[] path(byte[] plain) {
    return path.length == 0 ? plain : path.clone();
  }

  /** Where a link leads, or what the plain header says. */
  public byte[] link(byte[] plain) {
    return link.length == 0 ? plain : link.clone();
  }

  /** Bytes in the archive, or what the plain header says. */
  public long size(long plain) {
    return size < 0 ? plain : size;
  }

  /** Bytes of a sparse file; -1 for one that is not sparse. */
  public long realSize() {
    return realSize;
  }

  /** The owner, or the one that the plain header names. */
  public int uid(int plain) {
    return uid < 0 ? plain : TarBlock.id(uid);
  }

  /** The group, or the one that the plain header names. */
  public int gid(int plain) {
    return gid < 0 ? plain : TarBlock.id(gid);
  }

  /** Seconds since the epoch, or what the plain header says. */
  public long modified(long plain) {
    return modified == Long.MIN_VALUE ? plain : modified;
  }

  /** Takes a GNU header with a path, which ends with a zero. */
  public void gnuPath(byte[] header) {
    path = untilZero(header);
  }

  /** Takes a GNU header with where a link leads, which ends with a zero. */
  public void gnuLink(byte[] header) {
    link = untilZero(header);
  }

  /**
   * Takes a header. Each record is {@code LENGTH KEY=VALUE}, LENGTH counting all of it and the
   * line's end.
   *
   * @throws DamagedArchiveException when it is not so
   */
  public void read(byte[] records) throws DamagedArchiveException {
    int at = 0;
    while (at < records.length) {
      int blank = indexOf(records, (byte) ' ', at, records.length);
      long length = blank < 0 ? -1 : number(records, at, blank);
      if (length <= blank - at + 1 || length > records.length - at) {
        throw new DamagedArchiveException("a damaged extended header");
      }
      int end = at + (int) length - 1;
      int equals = indexOf(records, (byte) '=', blank + 1, end);
      if (equals >= 0) {
        String key = new String(records, blank + 1, equals - blank - 1, StandardCharsets.UTF_8);
        take(key, Arrays.copyOfRange(records, equals + 1, end));
      }
      at = end + 1;
    }
  }

  private void take(String key, byte[] value) throws DamagedArchiveException {
    switch (key) {
      case "path", "GNU.sparse.name" -> path = value;
      case "linkpath" -> link = value;
      case "size" -> {
        size = number(value, 0, value.length);
        if (size < 0) {
          throw new DamagedArchiveException("an entry of no valid size");
        }
      }
      case "GNU.sparse.realsize", "GNU.sparse.size" -> realSize = number(value, 0, value.length);
      case "uid" -> uid = number(value, 0, value.length);
      case "gid" -> gid = number(value, 0, value.length);
      case "mtime" -> modified = seconds(value);
      default -> {
        // Access control lists and the like.
      }
    }
  }

  private static long seconds(byte[] value) {
    boolean negative = value.length > 0 && value[0] == '-';
    int from = negative ? 1 : 0;
    int dot = indexOf(value, (byte) '.', from, value.length);
    long seconds = number(value, from, dot < 0 ? value.length : dot);
    return seconds < 0 ? Long.MIN_VALUE : negative ? -seconds : seconds;
  }

  /** Up to 18 digits; -1 for anything else. */
  private static long number(byte[] text, int from, int to) {
    if (from >= to || to - from > 18) {
      return -1;
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return -1;
      }
      value = value * 10 + text[i] - '0';
    }
    return value;
  }

  private static byte[] untilZero(byte[] bytes) {
    int zero = indexOf(bytes, (byte) 0, 0, bytes.length);
    return Arrays.copyOf(bytes, zero < 0 ? bytes.length : zero);
  }

  private static int indexOf(byte[] bytes, byte wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }
}
