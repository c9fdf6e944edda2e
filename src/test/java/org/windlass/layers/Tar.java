package org.windlass.layers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes tar archives for tests, and any nonsense too. */
public final class Tar {
  static final int BLOCK = 512;
  private static final int CHECKSUM = 148;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A file of some bytes. */
  public Tar file(String path, String content) {
    return file(path, content.getBytes(StandardCharsets.UTF_8));
  }

  /** A file of some bytes. */
  public Tar file(String path, byte[] content) {
    return raw(header(path, '0', content.length, ""), content);
  }

  /** A folder. */
  public Tar folder(String path) {
    return raw(header(path, '5', 0, ""), new byte[0]);
  }

  /** A symbolic link. */
  public Tar symlink(String path, String to) {
    return raw(header(path, '2', 0, to), new byte[0]);
  }

  /** Another name of a file. */
  public Tar hardLink(String path, String to) {
    return raw(header(path, '1', 0, to), new byte[0]);
  }

  /** An entry of any type without content. */
  Tar entry(String path, char type) {
    return raw(header(path, type, 0, ""), new byte[0]);
  }

  /** A header, and some bytes after it. */
  Tar raw(byte[] header, byte[] content) {
    out.writeBytes(header);
    out.writeBytes(content);
    out.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    return this;
  }

  /** One record of an extended header, for the entry after it. */
  Tar pax(String key, String value) {
    String rest = " " + key + "=" + value + "\n";
    int bytes = rest.getBytes(StandardCharsets.UTF_8).length;
    int length = bytes + 1;
    while (String.valueOf(length).length() + bytes != length) {
      length++;
    }
    byte[] record = (length + rest).getBytes(StandardCharsets.UTF_8);
    return raw(header("pax", 'x', record.length, ""), record);
  }

  /** A long name, for the entry after it. */
  Tar longName(String path) {
    byte[] name = (path + "\0").getBytes(StandardCharsets.UTF_8);
    return raw(header("././@LongLink", 'L', name.length, ""), name);
  }

  /** The archive so far, with no end. */
  byte[] open() {
    return out.toByteArray();
  }

  /** The whole archive. */
  public byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(out.toByteArray());
    all.writeBytes(new byte[2 * BLOCK]);
    return all.toByteArray();
  }

  static byte[] header(String path, char type, long size, String link) {
    byte[] header = new byte[BLOCK];
    put(header, 0, path, 100);
    put(header, 100, type == '5' ? "0000755" : "0000640", 7);
    put(header, 108, "0001750", 7);
    put(header, 116, "0000144", 7);
    put(header, 124, String.format(Locale.ROOT, "%011o", size), 11);
    put(header, 136, String.format(Locale.ROOT, "%011o", 1_700_000_000L), 11);
    header[156] = (byte) type;
    put(header, 157, link, 100);
    put(header, 257, "ustar", 5);
    put(header, 263, "00", 2);
    return summed(header);
  }

  /** The same header with the right checksum. */
  static byte[] summed(byte[] header) {
    put(header, CHECKSUM, "        ", 8);
    int sum = 0;
    for (byte each : header) {
      sum += each & 0xff;
    }
    put(header, CHECKSUM, String.format(Locale.ROOT, "%06o\0 ", sum), 8);
    return header;
  }

  private static void put(byte[] header, int at, String text, int length) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, at, Math.min(bytes.length, length));
  }
}
