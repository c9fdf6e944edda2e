package org.windlass.builtin.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.windlass.builtin.store.StoreException;
import org.windlass.builtin.store.StoreException.Reason;

/** The fields of a header: the old form, ustar, and GNU's sizes. */
final class TarHeader {
  static final int BLOCK = 512;

  private static final int NAME_LENGTH = 100;
  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int CHECKSUM_AT = 148;
  private static final int CHECKSUM_LENGTH = 8;
  private static final int TYPE_AT = 156;
  private static final int LINK_AT = 157;
  private static final int MAGIC_AT = 257;
  private static final int PREFIX_AT = 345;
  private static final int PREFIX_LENGTH = 155;
  private static final int OCTAL_DIGITS = SIZE_LENGTH - 1;
  private static final long OCTAL_LIMIT = 1L << (3 * OCTAL_DIGITS);
  private static final int FILE_MODE = 0644;
  private static final int BINARY = 0x80;

  private final byte[] block;

  TarHeader(byte[] block) throws IOException {
    this.block = block;
    if (number(CHECKSUM_AT, CHECKSUM_LENGTH) != sum(block)) {
      throw bad("not a tar archive, or a damaged one");
    }
  }

  char type() {
    return block[TYPE_AT] == 0 ? '0' : (char) (block[TYPE_AT] & 0xff);
  }

  String name() {
    String name = text(0, NAME_LENGTH);
    boolean ustar = text(MAGIC_AT, 6).equals("ustar");
    String prefix = ustar ? text(PREFIX_AT, PREFIX_LENGTH) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  String link() {
    return text(LINK_AT, NAME_LENGTH);
  }

  long size() throws IOException {
    if ((block[SIZE_AT] & BINARY) == 0) {
      return number(SIZE_AT, SIZE_LENGTH);
    }
    long size = block[SIZE_AT] & (BINARY - 1);
    for (int i = SIZE_AT + 1; i < SIZE_AT + SIZE_LENGTH; i++) {
      if (size >= 1L << (Long.SIZE - 1 - Byte.SIZE)) {
        throw bad("an entry of no valid size");
      }
      size = size << Byte.SIZE | (block[i] & 0xff);
    }
    return size;
  }

  /** The header of a regular file; the name has at most 100 bytes. */
  static byte[] ofFile(String name, long size) {
    byte[] header = new byte[BLOCK];
    put(header, 0, name);
    put(header, 100, octal(FILE_MODE, 7));
    put(header, 108, octal(0, 7));
    put(header, 116, octal(0, 7));
    putSize(header, size);
    put(header, 136, octal(0, 11));
    put(header, CHECKSUM_AT, " ".repeat(CHECKSUM_LENGTH));
    header[TYPE_AT] = '0';
    put(header, MAGIC_AT, "ustar\00000");
    put(header, CHECKSUM_AT, octal(sum(header), 6) + "\0 ");
    return header;
  }

  private static void putSize(byte[] header, long size) {
    if (size < OCTAL_LIMIT) {
      put(header, SIZE_AT, octal(size, OCTAL_DIGITS));
      return;
    }
    header[SIZE_AT] = (byte) BINARY;
    for (int i = 0; i < Long.BYTES; i++) {
      header[SIZE_AT + SIZE_LENGTH - 1 - i] = (byte) (size >>> (Byte.SIZE * i));
    }
  }

  private long number(int at, int length) throws IOException {
    String digits = text(at, length).strip();
    try {
      return digits.isEmpty() ? 0 : Long.parseUnsignedLong(digits, 8);
    } catch (NumberFormatException e) {
      throw bad("not a tar archive, or a damaged one");
    }
  }

  /** The text in a field, up to the first zero. */
  private String text(int at, int length) {
    int end = at;
    while (end < at + length && block[end] != 0) {
      end++;
    }
    return new String(block, at, end - at, StandardCharsets.UTF_8);
  }

  private static int sum(byte[] block) {
    int sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      boolean own = i >= CHECKSUM_AT && i < CHECKSUM_AT + CHECKSUM_LENGTH;
      sum += own ? ' ' : block[i] & 0xff;
    }
    return sum;
  }

  private static String octal(long value, int digits) {
    return String.format(Locale.ROOT, "%0" + digits + "o", value);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  static StoreException bad(String why) {
    return new StoreException(Reason.NOT_AN_ARCHIVE, why);
  }
}
