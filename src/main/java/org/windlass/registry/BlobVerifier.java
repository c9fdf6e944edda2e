package org.windlass.registry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.windlass.reference.Digest;

/**
 * Counts and hashes the bytes of one blob as they come. For use by one thread at a time.
 *
 * <p>To continue a blob of which a part is there, hand the part to {@link #update} first.
 */
public final class BlobVerifier {
  private final Digest expected;
  private final MessageDigest hash;
  private long count;

  /**
   * @throws IllegalArgumentException when the digest's algorithm is neither sha256, sha384 nor
   *     sha512
   */
  public BlobVerifier(Digest expected) {
    this.expected = expected;
    this.hash = hash(expected.algorithm());
  }

  /** Takes the next bytes. */
  public void update(byte[] buffer, int offset, int length) {
    hash.update(buffer, offset, length);
    count += length;
  }

  /** How many bytes it has taken. */
  public long count() {
    return count;
  }

  /** What the bytes should have. */
  public Digest expected() {
    return expected;
  }

  /** The digest of the bytes so far; the verifier takes no more after it. */
  public Digest finish() {
    return new Digest(expected.algorithm(), HexFormat.of().formatHex(hash.digest()));
  }

  /** The digest of bytes, by the algorithm of another. */
  static Digest digest(String algorithm, byte[] bytes) {
    return new Digest(algorithm, HexFormat.of().formatHex(hash(algorithm).digest(bytes)));
  }

  static boolean knows(String algorithm) {
    return switch (algorithm) {
      case "sha256", "sha384", "sha512" -> true;
      default -> false;
    };
  }

  private static MessageDigest hash(String algorithm) {
    String name =
        switch (algorithm) {
          case "sha256" -> "SHA-256";
          case "sha384" -> "SHA-384";
          case "sha512" -> "SHA-512";
          default -> throw new IllegalArgumentException("unknown digest algorithm: " + algorithm);
        };
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
