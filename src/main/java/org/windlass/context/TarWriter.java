package org.windlass.context;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes a tar archive, in memory; long names as PAX has them. */
final class TarWriter {
  static final int BLOCK = 512;

  private static final int NAME_LENGTH = 100;
  private static final int CHECKSUM_AT = 148;
  private static final int CHECKSUM_LENGTH = 8;
  private static final int FILE_MODE = 0600;
  private static final int FOLDER_MODE = 0700;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  void folder(String name) {
    entry(name, '5', FOLDER_MODE, new byte[0]);
  }

  void file(String name, byte[] content) {
    entry(name, '0', FILE_MODE, content);
  }

  /** The whole archive. */
  byte[] finish() {
    out.writeBytes(new byte[2 * BLOCK]);
    return out.toByteArray();
  }

  private void entry(String name, char type, int mode, byte[] content) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > NAME_LENGTH) {
      record("PaxHeader", 'x', FILE_MODE, paxPath(bytes));
    }
    record(name, type, mode, content);
  }

  private void record(String name, char type, int mode, byte[] content) {
    byte[] header = new byte[BLOCK];
    put(header, 0, NAME_LENGTH, name);
    put(header, 100, 8, octal(mode, 7));
    put(header, 108, 8, octal(0, 7));
    put(header, 116, 8, octal(0, 7));
    put(header, 124, 12, octal(content.length, 11));
    put(header, 136, 12, octal(0, 11));
    put(header, CHECKSUM_AT, CHECKSUM_LENGTH, " ".repeat(CHECKSUM_LENGTH));
    header[156] = (byte) type;
    put(header, 257, 8, "ustar\00000");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, CHECKSUM_AT, CHECKSUM_LENGTH, octal(sum, 6) + "\0 ");
    out.writeBytes(header);
    out.writeBytes(content);
    out.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
  }

  /** A PAX record begins with its own length, its digits included. */
  private static byte[] paxPath(byte[] name) {
    int rest = " path=\n".length() + name.length;
    int length = rest + Integer.toString(rest).length();
    length = rest + Integer.toString(length).length();
    String text = length + " path=" + new String(name, StandardCharsets.UTF_8) + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String octal(int value, int digits) {
    return String.format(Locale.ROOT, "%0" + digits + "o", value);
  }

  private static void put(byte[] header, int at, int length, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, at, Math.min(length, bytes.length));
  }
}
