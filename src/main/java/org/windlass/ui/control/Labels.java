package org.windlass.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels as views have them everywhere. */
public final class Labels {
  private Labels() {}

  /** A text that is as tall as it needs to be, and never cut. */
  public static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
