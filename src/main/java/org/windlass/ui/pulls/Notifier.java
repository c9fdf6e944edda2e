package org.windlass.ui.pulls;

/** Tells the user something while the window may not be in front. */
@FunctionalInterface
public interface Notifier {
  /**
   * Shows a short message; returns at once and never throws. Call on the UI thread.
   *
   * @param title what happened, in a few words
   * @param body one sentence; may be empty
   */
  void notify(String title, String body);
}
