package org.windlass.engine;

import org.jspecify.annotations.Nullable;

/** What came back from the host is not the Engine API. */
public final class EngineProtocolException extends EngineException {
  /** What came back instead. */
  public enum Reason {
    /** A TLS record where plain HTTP was expected: the host wants https. */
    TLS_EXPECTED,
    /** HTTP, but not from an engine: an HTML page, an empty or foreign body. */
    NOT_AN_ENGINE,
    /** An engine's answer that breaks the format: junk, an over-long line, invalid text. */
    MALFORMED
  }

  private final String host;
  private final Reason reason;

  /**
   * @param host the host URI that answered
   */
  public EngineProtocolException(
      String host, Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.host = host;
    this.reason = reason;
  }

  /** The host URI that answered. */
  public String host() {
    return host;
  }

  /** What came back instead. */
  public Reason reason() {
    return reason;
  }
}
