package org.windlass.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.context.ConnectionProfile;
import org.windlass.ui.control.PseudoClasses;

/** One connection in the switcher: its state, its name, its host and its keys. */
final class ConnectionMenuRow extends Button {
  private final boolean shown;

  ConnectionMenuRow(ShellViewModel shell, ConnectionProfile profile, int number) {
    shown = shell.connections().isShown(profile);
    getStyleClass().addAll("connection-choice", Styles.FLAT);
    setMaxWidth(Double.MAX_VALUE);
    setAlignment(Pos.CENTER_LEFT);

    Label name = new Label(profile.name());
    name.getStyleClass().add(Styles.TEXT_BOLD);
    String second =
        profile.problem() == null ? profile.host() : shell.texts().errors().of(profile.problem());
    Label host = new Label(second);
    host.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    host.getStyleClass().add(Styles.TEXT_MUTED);
    VBox words = new VBox(name, host);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox content = new HBox(state(shell, profile), words);
    content.getStyleClass().add("switcher-content");
    content.setMaxWidth(Double.MAX_VALUE);
    if (shown) {
      content.getChildren().add(new FontIcon(Feather.CHECK));
    }
    if (number <= Shortcuts.CONNECTIONS) {
      Label keys = new Label(Shortcuts.connection(number).getDisplayText());
      keys.getStyleClass().add("key-hint");
      keys.setMinWidth(USE_PREF_SIZE);
      content.getChildren().add(keys);
    }
    setGraphic(content);
    content.prefWidthProperty().bind(widthProperty().subtract(24));
    setAccessibleText(profile.name() + ", " + second);
  }

  /** Whether the window shows this connection now. */
  boolean isShown() {
    return shown;
  }

  private static Node state(ShellViewModel shell, ConnectionProfile profile) {
    if (profile.problem() != null) {
      FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
      icon.getStyleClass().add("warning");
      return icon;
    }
    Region dot = new Region();
    dot.getStyleClass().add("state-dot");
    EngineStatusViewModel status = shell.connections().statusOf(profile);
    if (status == null) {
      dot.getStyleClass().add("unknown");
    } else {
      PseudoClasses.follow(dot, status.stateProperty());
    }
    return dot;
  }
}
