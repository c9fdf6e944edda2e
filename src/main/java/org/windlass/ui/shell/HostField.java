package org.windlass.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineHost;
import org.windlass.engine.InvalidHostException;
import org.windlass.ui.control.PseudoClasses;
import org.windlass.ui.text.Texts;

/** A field for a host URI that says what is wrong with it while it is typed. */
public final class HostField extends VBox {
  private final Texts texts;
  private final Consumer<EngineHost> connect;
  private final TextField field = new TextField();
  private final Label hint = new Label();
  private @Nullable EngineHost host;

  /**
   * @param connect takes a host that can be opened
   */
  public HostField(Texts texts, Consumer<EngineHost> connect) {
    this.texts = texts;
    this.connect = connect;
    getStyleClass().add("host-field");
    field.getStyleClass().add("connection-host");
    field.setPromptText("unix:///var/run/docker.sock");
    field.setAccessibleText(texts.messages().get("host.field"));
    HBox.setHgrow(field, Priority.ALWAYS);
    Button button = new Button(texts.messages().get("host.connect"));
    button.getStyleClass().addAll("host-connect", Styles.ACCENT);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> submit());
    field.setOnAction(event -> submit());
    field.textProperty().subscribe((was, is) -> validate());
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    PseudoClasses.when(field, "invalid", hint.textProperty().map(this::isProblem));
    PseudoClasses.when(hint, "invalid", hint.textProperty().map(this::isProblem));
    HBox row = new HBox(field, button);
    row.getStyleClass().add("toolbar");
    getChildren().addAll(row, hint);
    validate();
    button.disableProperty().bind(hint.textProperty().map(text -> host == null));
  }

  /** Shows a host without opening it. */
  public void setText(String text) {
    field.setText(text);
  }

  /** Puts the cursor into the field. */
  public void focusField() {
    field.requestFocus();
    field.selectAll();
  }

  private boolean isProblem(String text) {
    return host == null && !text.equals(examples());
  }

  private void validate() {
    host = null;
    String words = examples();
    if (!field.getText().isBlank()) {
      try {
        host = ShellViewModel.parseHost(field.getText());
        words = texts.messages().get("host.ok", host.uri());
      } catch (InvalidHostException e) {
        words = texts.errors().of(e);
      }
    }
    hint.setText(words);
  }

  private String examples() {
    return texts.messages().get("host.examples");
  }

  private void submit() {
    EngineHost wanted = host;
    if (wanted != null) {
      connect.accept(wanted);
    }
  }
}
