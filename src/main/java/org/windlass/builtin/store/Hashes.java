package org.windlass.builtin.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.windlass.reference.Digest;

/** Digests of content whose digest is not known beforehand: always sha256. */
final class Hashes {
  private static final String ALGORITHM = "sha256";
  private static final Set<String> KNOWN = Set.of(ALGORITHM, "sha384", "sha512");

  private Hashes() {}

  static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The digest of what a hash was fed with; the hash starts anew. */
  static Digest finish(MessageDigest hash) {
    return new Digest(ALGORITHM, HexFormat.of().formatHex(hash.digest()));
  }

  static Digest of(byte[] bytes) {
    MessageDigest hash = start();
    hash.update(bytes);
    return finish(hash);
  }

  /** Whether digests of an algorithm can be computed, and so can name a file of a store. */
  static boolean knows(Digest digest) {
    return KNOWN.contains(digest.algorithm());
  }
}
