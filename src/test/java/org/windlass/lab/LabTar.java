package org.windlass.lab;

import java.nio.charset.StandardCharsets;

/** Parts of a tar archive. */
public final class LabTar {
  /** All in it is padded to this many bytes. */
  static final int BLOCK = 512;

  private static final int NAME_END = 100;
  private static final int CHECKSUM = 148;
  private static final byte BLANK = ' ';

  private LabTar() {}

  /** A header of the ustar format, for a file that everybody may read. */
  public static byte[] header(String name, long size) {
    byte[] header = new byte[BLOCK];
    put(header, 0, name);
    put(header, NAME_END, "0000644\0" + "0000000\0" + "0000000\0");
    put(header, 124, "%011o\0%011o\0".formatted(size, 0));
    put(header, CHECKSUM, "        0");
    put(header, 257, "ustar\0" + "00");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, CHECKSUM, "%06o\0".formatted(sum));
    header[CHECKSUM + 7] = BLANK;
    return header;
  }

  /** What ends an archive. */
  public static byte[] end() {
    return new byte[2 * BLOCK];
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
