package org.windlass.ui.control;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button that shows only an icon; its name is in the tooltip and for screen readers. */
public final class IconButton extends Button {

  /**
   * @param name what the button does, in a few words
   */
  public IconButton(Ikon icon, String name, Runnable action) {
    super(null, new FontIcon(icon));
    getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    new Hint(this).set(name);
    setAccessibleText(name);
    setOnAction(event -> action.run());
  }
}
