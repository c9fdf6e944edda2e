package org.windlass.ui.control;

import javafx.scene.control.ProgressIndicator;

/** Stands in the middle of a view while something is waited for. */
public final class WaitSpinner extends ProgressIndicator {
  private static final double SIZE = 32;

  /** One that is explained by what stands beside it. */
  public WaitSpinner() {
    setMaxSize(SIZE, SIZE);
  }

  /**
   * @param waiting says what is waited for, to those who cannot see it
   */
  public WaitSpinner(String waiting) {
    this();
    setAccessibleText(waiting);
  }
}
