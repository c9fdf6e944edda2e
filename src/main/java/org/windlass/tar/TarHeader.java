package org.windlass.tar;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes headers: ustar, with GNU's large sizes; owner 0, and no time. */
public final class TarHeader {
  /** Bytes of the longest name. */
  public static final int NAME_LENGTH = 100;

  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int CHECKSUM_AT = 148;
  private static final int CHECKSUM_LENGTH = 8;
  private static final int TYPE_AT = 156;
  private static final int OCTAL_DIGITS = SIZE_LENGTH - 1;
  private static final long OCTAL_LIMIT = 1L << (3 * OCTAL_DIGITS);
  private static final int BINARY = 0x80;

  private TarHeader() {}

  /**
   * One header of {@link TarBlock#SIZE} bytes.
   *
   * @param name cut off at {@link #NAME_LENGTH} bytes
   * @param type such as {@code 0} for a file, {@code 5} for a folder
   * @param mode permission bits
   * @param size bytes that follow
   */
  public static byte[] of(String name, char type, int mode, long size) {
    byte[] header = new byte[TarBlock.SIZE];
    put(header, 0, NAME_LENGTH, name);
    put(header, 100, 8, octal(mode, 7));
    put(header, 108, 8, octal(0, 7));
    put(header, 116, 8, octal(0, 7));
    putSize(header, size);
    put(header, 136, 12, octal(0, OCTAL_DIGITS));
    put(header, CHECKSUM_AT, CHECKSUM_LENGTH, " ".repeat(CHECKSUM_LENGTH));
    header[TYPE_AT] = (byte) type;
    put(header, 257, 8, "ustar\00000");
    int sum = 0;
    for (byte each : header) {
      sum += each & 0xff;
    }
    put(header, CHECKSUM_AT, CHECKSUM_LENGTH, octal(sum, 6) + "\0 ");
    return header;
  }

  private static void putSize(byte[] header, long size) {
    if (size < OCTAL_LIMIT) {
      put(header, SIZE_AT, SIZE_LENGTH, octal(size, OCTAL_DIGITS));
      return;
    }
    header[SIZE_AT] = (byte) BINARY;
    for (int i = 0; i < Long.BYTES; i++) {
      header[SIZE_AT + SIZE_LENGTH - 1 - i] = (byte) (size >>> (Byte.SIZE * i));
    }
  }

  private static String octal(long value, int digits) {
    return String.format(Locale.ROOT, "%0" + digits + "o", value);
  }

  private static void put(byte[] header, int at, int length, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, at, Math.min(length, bytes.length));
  }
}
