package org.windlass.engine;

import java.util.regex.Pattern;

/**
 * A text is not a host URI that Windlass can open; the reason says what is wrong with it. Neither
 * the message nor the input shows a password that the text holds.
 */
public final class InvalidHostException extends Exception {
  /** What is wrong with the text. */
  public enum Reason {
    /** Nothing was given. */
    EMPTY,
    /** A path, or something like one, without {@code scheme://} in front. */
    NO_SCHEME,
    /** A scheme that no engine listens on. */
    UNKNOWN_SCHEME,
    /** {@code unix://} without an absolute path behind it. */
    NO_PATH,
    /** A socket path longer than the 107 bytes that a socket address holds. */
    PATH_TOO_LONG,
    /** {@code tcp://} without a host name or address. */
    NO_HOST,
    /** {@code ssh://} without a host. */
    SSH_HOST,
    /** A user that ssh does not accept. */
    SSH_USER,
    /** A password in an {@code ssh://} host. */
    SSH_PASSWORD,
    /** A query or a fragment in an {@code ssh://} host. */
    SSH_QUERY,
    /** {@code npipe://} without the path of a pipe. */
    NO_PIPE,
    /** {@code fd://} without the number of a descriptor. */
    NO_DESCRIPTOR,
    /** A port that is not a number from 1 to 65535. */
    BAD_PORT,
    /** Characters that no host URI holds. */
    MALFORMED
  }

  private static final Pattern PASSWORD = Pattern.compile("^((?:[^:/@]*://)?+[^:@]*:).*@");

  private final Reason reason;
  private final String input;

  /**
   * @param text the text that was given
   */
  public InvalidHostException(Reason reason, String text) {
    super("invalid host '" + withoutPassword(text) + "': " + reason);
    this.reason = reason;
    this.input = withoutPassword(text);
  }

  private static String withoutPassword(String text) {
    return PASSWORD.matcher(text).replaceFirst("$1…@");
  }

  /** What is wrong. */
  public Reason reason() {
    return reason;
  }

  /** The text that was given; a password in it is left out. */
  public String input() {
    return input;
  }
}
