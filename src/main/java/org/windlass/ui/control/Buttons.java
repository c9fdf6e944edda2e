package org.windlass.ui.control;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** Buttons as dialogs have them everywhere. */
public final class Buttons {
  private Buttons() {}

  /** A button whose text is never cut. */
  public static Button named(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
