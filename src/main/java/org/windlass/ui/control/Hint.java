package org.windlass.ui.control;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The tooltip of a control, made when the mouse first comes to it: each is a window of its own, and
 * a table has a hundred. Belongs to the UI thread.
 */
public final class Hint {
  private final Control control;
  private String text = "";
  private @Nullable Tooltip tooltip;

  /** A hint without text, which shows nothing. */
  public Hint(Control control) {
    this.control = control;
    control.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> make());
  }

  /**
   * Sets what it says.
   *
   * @param text an empty one shows nothing
   */
  public void set(String text) {
    this.text = text;
    if (tooltip != null) {
      show(tooltip);
    }
  }

  private void make() {
    if (tooltip == null) {
      tooltip = new Tooltip();
      show(tooltip);
    }
  }

  private void show(Tooltip tooltip) {
    tooltip.setText(text);
    control.setTooltip(text.isEmpty() ? null : tooltip);
  }
}
