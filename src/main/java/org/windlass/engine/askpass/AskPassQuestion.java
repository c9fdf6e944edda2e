package org.windlass.engine.askpass;

/**
 * What ssh wants to know from a person.
 *
 * @param text ssh's own words, such as {@code me@build-7's password:}; they may hold what the other
 *     side sent
 * @param again whether the same ssh has asked this before, and did not take the answer
 */
public record AskPassQuestion(Kind kind, String text, boolean again) {
  /** How to ask. */
  public enum Kind {
    /** A password, a passphrase, a PIN or a code: what is typed is not shown. */
    SECRET,
    /** Whether to go on, such as with a host key that is not known yet. */
    YES_NO,
    /** Nothing to answer, such as a hardware key that waits for a touch: shown until withdrawn. */
    NOTICE
  }

  /**
   * How ssh says it through {@code SSH_ASKPASS_PROMPT}, and where it does not, through its words.
   */
  static Kind kind(String hint, String text) {
    return switch (hint) {
      case "none" -> Kind.NOTICE;
      case "confirm" -> Kind.YES_NO;
      default -> text.contains("(yes/no") ? Kind.YES_NO : Kind.SECRET;
    };
  }
}
