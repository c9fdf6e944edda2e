package org.windlass.ui.connections;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.windlass.ui.text.Messages;

/** The parts of an ssh host, each in a field of its own. */
final class SshRow extends VBox {
  private static final int USER_COLUMNS = 10;
  private static final int PORT_COLUMNS = 5;

  private final Messages messages;

  SshRow(SshOptionsViewModel ssh, Messages messages) {
    this.messages = messages;
    TextField user = field("user", ssh.userProperty());
    user.setPrefColumnCount(USER_COLUMNS);
    TextField port = field("port", ssh.portProperty());
    port.setPrefColumnCount(PORT_COLUMNS);
    TextField socket = field("socket", ssh.socketProperty());
    HBox.setHgrow(socket, Priority.ALWAYS);
    HBox row = new HBox(user, port, socket);
    row.getStyleClass().add("toolbar");
    Label hint = new Label(messages.get("form.ssh.hint"));
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(row, hint);
  }

  private TextField field(String part, StringProperty value) {
    TextField field = new TextField();
    field.setId("connection-ssh-" + part);
    field.setPromptText(messages.get("form.ssh." + part));
    field.setAccessibleText(messages.get("form.ssh." + part));
    field.textProperty().bindBidirectional(value);
    return field;
  }
}
