package org.windlass.registry;

import org.jspecify.annotations.Nullable;

/** A manifest as a registry sent it; its bytes have the digest that the descriptor says. */
public final class FetchedManifest {
  private final Descriptor descriptor;
  private final byte[] bytes;
  private final Manifest content;
  private final @Nullable RateLimit rateLimit;

  FetchedManifest(
      Descriptor descriptor, byte[] bytes, Manifest content, @Nullable RateLimit rateLimit) {
    this.descriptor = descriptor;
    this.bytes = bytes;
    this.content = content;
    this.rateLimit = rateLimit;
  }

  /** Media type, digest and size of the bytes. */
  public Descriptor descriptor() {
    return descriptor;
  }

  /** A copy of the exact bytes, which are what has the digest. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** What the bytes say. */
  public Manifest content() {
    return content;
  }

  /** How many pulls the registry still allows; null when it did not say. */
  public @Nullable RateLimit rateLimit() {
    return rateLimit;
  }
}
