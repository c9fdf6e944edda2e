package org.windlass.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
  private static final int BLOCK = LabTar.BLOCK;

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
    out.write(LabTar.header(name, (long) random + zeros));
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
}
