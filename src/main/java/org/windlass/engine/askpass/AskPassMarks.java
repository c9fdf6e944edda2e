package org.windlass.engine.askpass;

/**
 * Lines that the program which ssh starts for a question writes among ssh's own messages, for
 * whoever reads those: ssh itself does not say that it asked, nor that nobody wanted to answer.
 */
public final class AskPassMarks {
  /** A person is asked something. */
  public static final String ASKED = "windlass-askpass: asked";

  /** The person did not want to answer. */
  public static final String CANCELLED = "windlass-askpass: cancelled";

  private AskPassMarks() {}

  /** Whether a line is one of them. */
  public static boolean isMark(String line) {
    return line.contains(ASKED) || line.contains(CANCELLED);
  }
}
