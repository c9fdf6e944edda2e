package org.windlass.engine;

/** A text is not a host URI that Windlass can open; the reason says what is wrong with it. */
public final class InvalidHostException extends Exception {
  /** What is wrong with the text. */
  public enum Reason {
    /** Nothing was given. */
    EMPTY,
    /** No {@code scheme://} at the start, and not a bare {@code host:port}. */
    NO_SCHEME,
    /** A scheme that no engine listens on. */
    UNKNOWN_SCHEME,
    /** A scheme of Docker's that this version of Windlass cannot open yet. */
    UNSUPPORTED_SCHEME,
    /** {@code unix://} without an absolute path behind it. */
    NO_PATH,
    /** A socket path longer than the 107 bytes that a socket address holds. */
    PATH_TOO_LONG,
    /** {@code tcp://} without a host name or address. */
    NO_HOST,
    /** A port that is not a number from 1 to 65535. */
    BAD_PORT,
    /** Characters that no host URI holds. */
    MALFORMED
  }

  private final Reason reason;
  private final String input;

  /**
   * @param input the text that was given
   */
  public InvalidHostException(Reason reason, String input) {
    super("invalid host '" + input + "': " + reason);
    this.reason = reason;
    this.input = input;
  }

  /** What is wrong. */
  public Reason reason() {
    return reason;
  }

  /** The text that was given. */
  public String input() {
    return input;
  }
}
