package org.windlass.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * A layer: a compressed archive of one file.
 *
 * @param blob the archive as a registry keeps it
 * @param diffId the digest of the archive before its compression
 */
record LayerArchive(Blob blob, String diffId) {
  private static final String PLAIN = "application/vnd.docker.image.rootfs.diff.tar";
  private static final String MEDIA_TYPE = PLAIN + ".gzip";
  private static final int BLOCK = 512;
  private static final int NAME_END = 100;
  private static final int CHECKSUM = 148;
  private static final byte BLANK = ' ';

  /**
   * A layer whose file no compression makes smaller, padded with zeros, which take no room.
   *
   * @param seed the same seed and sizes give the same layer
   * @param random bytes of the file that count in the archive
   * @param zeros bytes of the file that count only once it is unpacked
   */
  static LayerArchive of(long seed, int random, int zeros) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(random + BLOCK);
    DigestOutputStream tar;
    try (DigestOutputStream out =
        new DigestOutputStream(new GZIPOutputStream(compressed), Blob.sha256())) {
      tar = out;
      write(out, "data/" + Long.toHexString(seed), seed, random, zeros);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LayerArchive(
        Blob.of(MEDIA_TYPE, compressed.toByteArray()),
        Blob.digest(tar.getMessageDigest().digest()));
  }

  /** A layer whose archive is not compressed. */
  static LayerArchive uncompressed(long seed, int random) {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    try {
      write(tar, "data/" + Long.toHexString(seed), seed, random, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Blob blob = Blob.of(PLAIN, tar.toByteArray());
    return new LayerArchive(blob, blob.digest());
  }

  private static void write(OutputStream out, String name, long seed, int random, int zeros)
      throws IOException {
    out.write(header(name, (long) random + zeros));
    byte[] content = new byte[random];
    new Random(seed).nextBytes(content);
    out.write(content);
    int padding = Math.floorMod(-(random + zeros), BLOCK);
    byte[] block = new byte[BLOCK];
    int left = zeros + padding + 2 * BLOCK;
    while (left > 0) {
      int count = Math.min(left, BLOCK);
      out.write(block, 0, count);
      left -= count;
    }
  }

  /** A header of the ustar format, for a file that everybody may read. */
  private static byte[] header(String name, long size) {
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

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
