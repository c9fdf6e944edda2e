package org.windlass.ui.shell;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** Asks for the passphrase of a client key; there only while one is missing. */
final class KeyUnlock extends VBox {
  private final ShellViewModel shell;
  private final EngineStatusViewModel status;
  private final PasswordField field = new PasswordField();

  KeyUnlock(ShellViewModel shell, EngineStatusViewModel status) {
    this.shell = shell;
    this.status = status;
    Messages messages = shell.texts().messages();
    getStyleClass().add("host-form");
    Label label = new Label(messages.get("unlock.label"));
    label.getStyleClass().add(Styles.TEXT_BOLD);
    label.setLabelFor(field);
    field.setId("key-passphrase");
    field.setAccessibleText(messages.get("unlock.label"));
    field.setOnAction(event -> submit());
    HBox.setHgrow(field, Priority.ALWAYS);
    Button button = new Button(messages.get("unlock.button"));
    button.setId("key-unlock");
    button.getStyleClass().add(Styles.ACCENT);
    button.setMinWidth(USE_PREF_SIZE);
    button.disableProperty().bind(field.textProperty().isEmpty());
    button.setOnAction(event -> submit());
    HBox row = new HBox(field, button);
    row.getStyleClass().add("toolbar");
    Label kept = new Label(messages.get("form.passphrase.kept"));
    kept.getStyleClass().add("hint");
    getChildren().addAll(label, row, kept);
    Shown.when(this, status.lockedKeyProperty().map(key -> true).orElse(false));
  }

  private void submit() {
    Path key = status.lockedKeyProperty().get();
    if (key != null && !field.getText().isEmpty()) {
      shell.unlock(key, field.getText().toCharArray());
      field.clear();
    }
  }
}
