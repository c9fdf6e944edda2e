package org.windlass.ui.settings;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.windlass.ui.control.Labels;

/** What a setting is about at the left, and how to choose at the right. */
final class SettingRow extends HBox {
  private static final double GAP = 24;

  /**
   * @param hint what the choice does; empty for what explains itself
   */
  SettingRow(String title, String hint, Control control) {
    super(GAP);
    getStyleClass().add("setting-row");
    setAlignment(Pos.CENTER_LEFT);
    Label name = Labels.wrapped(title);
    name.setLabelFor(control);
    VBox words = new VBox(name);
    if (!hint.isEmpty()) {
      Label explained = Labels.wrapped(hint);
      explained.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
      words.getChildren().add(explained);
      control.setAccessibleHelp(hint);
    }
    control.setAccessibleText(title);
    control.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(words, control);
  }
}
