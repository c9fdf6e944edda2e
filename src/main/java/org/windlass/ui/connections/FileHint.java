package org.windlass.ui.connections;

/**
 * What a CA, certificate or key file holds, in a line.
 *
 * @param text empty for nothing
 * @param warning said after the text, such as a certificate's near end; empty for none
 */
public record FileHint(Level level, String text, String warning) {
  /** Nothing to say. */
  static final FileHint NONE = new FileHint(Level.NOTE, "", "");

  /** How it is to be taken. */
  public enum Level {
    /** It can be used. */
    NOTE,
    /** It can be used, and something should be looked at. */
    WARNING,
    /** It cannot be used. */
    PROBLEM
  }
}
