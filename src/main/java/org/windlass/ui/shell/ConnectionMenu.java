package org.windlass.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.windlass.context.ConnectionProfile;
import org.windlass.ui.text.Messages;

/** What the connection switcher opens: the connections with their keys, and a field for a host. */
final class ConnectionMenu extends VBox {
  private static final double WIDTH = 420;
  private static final double MAX_LIST_HEIGHT = 320;

  private final ShellViewModel shell;
  private final Runnable close;
  private final VBox list = new VBox();
  private final HostField field;

  /**
   * @param close takes the menu away
   */
  ConnectionMenu(ShellViewModel shell, Runnable close) {
    this.shell = shell;
    this.close = close;
    Messages messages = shell.texts().messages();
    getStyleClass().addAll("popup-card", "connection-menu");
    setPrefWidth(WIDTH);
    int number = 1;
    for (ConnectionProfile profile : shell.connections().list()) {
      list.getChildren().add(row(profile, number++));
    }
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(MAX_LIST_HEIGHT);
    field =
        new HostField(
            shell.texts(),
            host -> {
              close.run();
              shell.connect(host);
            });
    if (shell.connections().list().isEmpty()) {
      field.setText(shell.sessionProperty().get().target().place());
    } else {
      getChildren().addAll(title(messages.get("switcher.connections")), scroll);
    }
    Button manage = new Button(messages.get("switcher.manage"));
    manage.setId("switcher-manage");
    manage.getStyleClass().addAll(Styles.FLAT, Styles.ACCENT);
    manage.setOnAction(
        event -> {
          close.run();
          shell.pageProperty().set(Page.CONNECTIONS);
        });
    getChildren().addAll(title(messages.get("switcher.title")), field, manage);
  }

  /** Puts the focus where a choice is likely: on the list, else into the field. */
  void focusFirst() {
    if (list.getChildren().isEmpty()) {
      field.focusField();
    } else {
      list.getChildren().stream()
          .filter(ConnectionMenuRow.class::isInstance)
          .map(ConnectionMenuRow.class::cast)
          .filter(ConnectionMenuRow::isShown)
          .findFirst()
          .orElse((ConnectionMenuRow) list.getChildren().getFirst())
          .requestFocus();
    }
  }

  private ConnectionMenuRow row(ConnectionProfile profile, int number) {
    ConnectionMenuRow row = new ConnectionMenuRow(shell, profile, number);
    row.setOnAction(
        event -> {
          close.run();
          shell.connections().connect(profile);
        });
    return row;
  }

  private static Label title(String text) {
    Label title = new Label(text);
    title.getStyleClass().add(Styles.TEXT_BOLD);
    return title;
  }
}
