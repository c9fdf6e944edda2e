package org.windlass.ui.control;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.Cursor;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A text field with a cross at its end that empties it. */
public final class ClearableField extends CustomTextField {

  /**
   * An empty field.
   *
   * @param prompt what to type; also its name for screen readers
   */
  public ClearableField(String prompt) {
    setPromptText(prompt);
    setAccessibleText(prompt);
    FontIcon cross = new FontIcon(Feather.X);
    cross.setCursor(Cursor.HAND);
    cross.setOnMouseClicked(
        event -> {
          clear();
          requestFocus();
        });
    // The key for it is Escape, which each view handles; the cross is for the mouse only.
    cross.visibleProperty().bind(textProperty().isNotEmpty());
    setRight(cross);
  }
}
