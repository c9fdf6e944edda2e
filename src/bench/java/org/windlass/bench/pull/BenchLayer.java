package org.windlass.bench.pull;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.windlass.lab.LabTar;
import org.windlass.reference.Digest;
import org.windlass.registry.Descriptor;
import org.windlass.registry.MediaTypes;

/**
 * One layer: a compressed archive of files.
 *
 * @param diffId the digest of the archive before its compression
 */
record BenchLayer(Path file, Descriptor descriptor, Digest diffId) {
  private static final int BUFFER = 1 << 16;

  /**
   * Makes one.
   *
   * @param seed the same gives the same layer
   * @param megabytes how large it is when it is compressed, and at most one more
   */
  static BenchLayer make(Path folder, int seed, int megabytes) {
    Path file = folder.resolve("layer-" + seed);
    MessageDigest compressed = sha256();
    MessageDigest plain = sha256();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), compressed);
        OutputStream tar = new DigestOutputStream(new GZIPOutputStream(out, BUFFER), plain)) {
      FileContent content = new FileContent(seed);
      for (int i = 0; Files.size(file) < megabytes * 1_000_000L; i++) {
        byte[] bytes = content.next();
        tar.write(LabTar.header("data/%d/%d".formatted(seed, i), bytes.length));
        tar.write(bytes);
      }
      tar.write(LabTar.end());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BenchLayer(
        file,
        new Descriptor(
            MediaTypes.OCI_LAYER_GZIP, digest(compressed.digest()), file.toFile().length()),
        digest(plain.digest()));
  }

  /**
   * Hashes what somebody has stored.
   *
   * @throws IllegalStateException when it is not what it should be
   */
  static void check(Path stored, Digest expected) {
    MessageDigest hash = sha256();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), hash)) {
      Files.copy(stored, out);
    } catch (IOException e) {
      throw new IllegalStateException(stored + " cannot be read", e);
    }
    Digest found = digest(hash.digest());
    if (!found.equals(expected)) {
      throw new IllegalStateException(stored + " has " + found);
    }
  }

  static Digest digest(byte[] hash) {
    return new Digest("sha256", HexFormat.of().formatHex(hash));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
