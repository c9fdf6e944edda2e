package org.windlass.ui.images.details;

/** Digests as the docker command line shortens them. */
final class ShortIds {
  private static final int DIGITS = 12;

  private ShortIds() {}

  /** The first 12 digits, without the algorithm. */
  static String of(String id) {
    String hex = id.substring(id.indexOf(':') + 1);
    return hex.substring(0, Math.min(DIGITS, hex.length()));
  }
}
