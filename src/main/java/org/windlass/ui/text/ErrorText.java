package org.windlass.ui.text;

/**
 * A failure in words for people.
 *
 * @param sentence what happened
 * @param suggestion what to do about it; empty when there is nothing to suggest
 * @param details the technical message, to be opened and copied
 * @param loginMayHelp whether a registry may want a login, or another one
 */
public record ErrorText(String sentence, String suggestion, String details, boolean loginMayHelp) {

  /** One that no login helps against. */
  public ErrorText(String sentence, String suggestion, String details) {
    this(sentence, suggestion, details, false);
  }

  /** What happened, and what to do about it. */
  public String sentences() {
    return (sentence + " " + suggestion).strip();
  }
}
