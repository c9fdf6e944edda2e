package org.windlass.ui.background;

import java.time.Duration;

/**
 * The thread that owns the interface. Safe to call from any thread unless a method says otherwise.
 */
public interface UiThread {

  /** Runs {@code action} on the UI thread, soon and in order. */
  void run(Runnable action);

  /** Runs {@code action} when the next frame begins. Call on the UI thread. */
  void atNextFrame(Runnable action);

  /**
   * Runs {@code action} when one of the next frames begins, soon enough for progress that somebody
   * watches: a thread may have fewer such frames than others, as each has its window laid out and
   * drawn. Call on the UI thread.
   */
  default void atNextStep(Runnable action) {
    atNextFrame(action);
  }

  /**
   * Runs {@code action} on the UI thread once, after {@code delay}. Call on the UI thread.
   *
   * @return cancels it while it has not run
   */
  Timer after(Duration delay, Runnable action);

  /**
   * Runs {@code action} on the UI thread again and again. Call on the UI thread.
   *
   * @return stops it
   */
  Timer every(Duration period, Runnable action);

  /** A timed action that can be stopped. */
  @FunctionalInterface
  interface Timer {
    /** Stops the timer; call on the UI thread. Stopping twice does nothing. */
    void stop();
  }
}
