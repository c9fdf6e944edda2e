package org.windlass.ui.control;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** A spinner for what mostly takes too short a time to need one. */
public final class LateSpinner {
  private LateSpinner() {}

  /**
   * Makes a spinner later, if it is still wanted then. Call on the UI thread.
   *
   * @param wanted asked once, when the time is over
   * @param add puts it into its place
   */
  public static void after(Duration delay, BooleanSupplier wanted, Consumer<WaitSpinner> add) {
    PauseTransition pause = new PauseTransition(delay);
    pause.setOnFinished(
        event -> {
          if (wanted.getAsBoolean()) {
            add.accept(new WaitSpinner());
          }
        });
    pause.play();
  }
}
