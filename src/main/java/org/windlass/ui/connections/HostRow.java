package org.windlass.ui.connections;

import java.util.Arrays;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.windlass.engine.EngineEndpoint;
import org.windlass.ui.control.PseudoClasses;
import org.windlass.ui.text.Messages;

/** The host with its kind; below it what is wrong with it, or examples. */
final class HostRow extends VBox {

  private final Messages messages;

  HostRow(ConnectionFormViewModel form, Messages messages) {
    this.messages = messages;
    MenuButton kinds = new MenuButton();
    kinds.setId("connection-kind");
    kinds.setAccessibleText(messages.get("form.kind"));
    kinds.setMinWidth(USE_PREF_SIZE);
    kinds.textProperty().bind(form.kindProperty().map(HostKind::word));
    Arrays.stream(HostKind.values())
        .forEach(
            kind -> {
              MenuItem item = new MenuItem(messages.get("form.kind." + kind.word(), kind.prefix()));
              item.setOnAction(event -> form.choose(kind));
              kinds.getItems().add(item);
            });
    TextField host = new TextField();
    host.setId("connection-host");
    host.setAccessibleText(messages.get("host.field"));
    host.textProperty().bindBidirectional(form.hostProperty());
    HBox.setHgrow(host, Priority.ALWAYS);
    HBox row = new HBox(kinds, host);
    row.getStyleClass().add("toolbar");

    ObservableValue<Boolean> invalid = form.hostProblemProperty().map(text -> !text.isEmpty());
    Label hint = new Label();
    hint.setId("connection-host-hint");
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    hint.textProperty()
        .bind(
            form.hostProblemProperty()
                .flatMap(
                    problem ->
                        form.endpointProperty()
                            .map(endpoint -> hint(endpoint, form))
                            .orElse(problem)));
    PseudoClasses.when(host, "invalid", invalid);
    PseudoClasses.when(hint, "invalid", invalid);
    getChildren().addAll(row, hint);
  }

  /** What was left out, or else examples. */
  private String hint(EngineEndpoint endpoint, ConnectionFormViewModel form) {
    String uri = endpoint.host().uri();
    return uri.equals(form.hostProperty().get().strip())
        ? messages.get("form.example." + form.kindProperty().get().word())
        : messages.get("host.ok", uri);
  }
}
