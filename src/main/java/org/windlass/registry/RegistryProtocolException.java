package org.windlass.registry;

import org.jspecify.annotations.Nullable;

/** What came back is not what the distribution API says should come. */
public final class RegistryProtocolException extends RegistryException {
  /** What came back instead. */
  public enum Reason {
    /** HTTP, but not from a registry: a web page, an empty or foreign body. */
    NOT_A_REGISTRY,
    /** The manifest has the first format, schema 1, which nobody can check. */
    SCHEMA_1,
    /** A document or header that breaks its format, or is nested too deep. */
    MALFORMED,
    /** More bytes than such a document may have. */
    TOO_LARGE,
    /** Sent from one address to the next, too often or in a circle. */
    REDIRECT_LOOP,
    /** Sent from https to http, or to something that is not HTTP. */
    REDIRECT_UNSAFE
  }

  private final Reason reason;

  /**
   * Says what came instead.
   *
   * @param message in technical English
   */
  public RegistryProtocolException(
      String registry, Reason reason, String message, @Nullable Throwable cause) {
    super(registry, reason + ": " + message, cause);
    this.reason = reason;
  }

  /** What came back instead. */
  public Reason reason() {
    return reason;
  }
}
