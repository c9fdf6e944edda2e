package org.windlass.lab;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes and what a manifest says of them. Immutable: who reads the bytes does not change them. */
final class Blob {
  private final String mediaType;
  private final String digest;
  private final byte[] bytes;

  private Blob(String mediaType, byte[] bytes) {
    this.mediaType = mediaType;
    this.digest = digest(sha256().digest(bytes));
    this.bytes = bytes;
  }

  static Blob of(String mediaType, byte[] bytes) {
    return new Blob(mediaType, bytes);
  }

  String mediaType() {
    return mediaType;
  }

  /** Such as {@code sha256:9234…}. */
  String digest() {
    return digest;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The JSON by which a manifest points at the blob. */
  String descriptor() {
    return """
    {"mediaType": "%s", "size": %d, "digest": "%s"}\
    """
        .formatted(mediaType, bytes.length, digest);
  }

  static String digest(byte[] hash) {
    return "sha256:" + HexFormat.of().formatHex(hash);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
