package org.windlass.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.windlass.ui.text.Messages;

/** The bar at the top: which engine, the command field, Pull. */
final class TopBar extends HBox {

  /**
   * @param openPull opens the pull bar
   */
  TopBar(ShellViewModel shell, CommandField command, Runnable openPull) {
    Messages messages = shell.texts().messages();
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(command, Priority.ALWAYS);
    Label keys = new Label(Shortcuts.PULL.getDisplayText());
    keys.getStyleClass().add("key-hint");
    Button pull = new Button(messages.get("top.pull"), keys);
    pull.setId("open-pull");
    pull.getStyleClass().add("open-pull");
    pull.setMinWidth(USE_PREF_SIZE);
    pull.setOnAction(event -> openPull.run());
    getChildren().addAll(new ConnectionSwitcher(shell), space(), command, space(), pull);
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.SOMETIMES);
    return space;
  }
}
