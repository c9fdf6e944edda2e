package org.windlass.registry;

import org.windlass.reference.Digest;

/** The bytes that came are not those that were asked for: another digest, or another size. */
public final class RegistryDigestException extends RegistryException {
  private final Digest expected;

  /**
   * Names both.
   *
   * @param found what came instead, in technical English
   */
  public RegistryDigestException(String registry, Digest expected, String found) {
    super(registry, "expected " + expected + ", but it sent " + found, null);
    this.expected = expected;
  }

  /** What was asked for. */
  public Digest expected() {
    return expected;
  }
}
