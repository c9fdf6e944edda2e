package org.windlass.app;

/** No window: something to print, and the code to exit with. */
final class Refusal extends Exception {
  /** What the docker command line exits with when its options cannot be understood. */
  static final int USAGE = 125;

  private final int exitCode;

  private Refusal(String text, int exitCode) {
    super(text);
    this.exitCode = exitCode;
  }

  /** Something is wrong. */
  static Refusal error(String text) {
    return new Refusal(text, 1);
  }

  /** Options are wrong. */
  static Refusal usage(String text) {
    return new Refusal(text, USAGE);
  }

  /** Only a text was asked for. */
  static Refusal output(String text) {
    return new Refusal(text, 0);
  }

  /** 0 when the user asked for the text, 125 when options are wrong, 1 for anything else. */
  int exitCode() {
    return exitCode;
  }

  /** What to print. */
  String text() {
    return String.valueOf(getMessage());
  }
}
