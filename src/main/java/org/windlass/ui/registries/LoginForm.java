package org.windlass.ui.registries;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Side;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.ui.control.IconButton;
import org.windlass.ui.control.PseudoClasses;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** The fields of the login dialog, and where the login would be kept. */
final class LoginForm extends GridPane {
  private static final double LABEL_WIDTH = 150;

  private final LoginViewModel viewModel;
  private final Messages messages;
  private final TextField registry = new TextField();
  private final TextField user = new TextField();
  private final PasswordField secret = new PasswordField();
  private int line;

  LoginForm(LoginViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
    getStyleClass().add("form");
    ColumnConstraints labels = new ColumnConstraints(LABEL_WIDTH);
    labels.setHalignment(HPos.RIGHT);
    ColumnConstraints fields = new ColumnConstraints();
    fields.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(labels, fields);

    bind(registry, "login-registry", viewModel.registryProperty());
    bind(user, "login-user", viewModel.userProperty());
    secret.setId("login-secret");
    // A field that is disabled would lose the cursor.
    secret.editableProperty().bind(viewModel.busyProperty().not());
    row("login.registry", registry, registryRow(), problem(viewModel.registryProblemProperty()));
    row("login.user", user, user, problem(viewModel.userProblemProperty()));
    row("login.secret", secret, secret, place());
  }

  /** The first field that is still empty. */
  Node first() {
    if (!viewModel.registryProblemProperty().get().isEmpty()) {
      return registry;
    }
    return user.getText().isEmpty() ? user : secret;
  }

  /** What was typed for a password; nobody keeps it but the field. */
  StringProperty secretProperty() {
    return secret.textProperty();
  }

  void clearSecret() {
    secret.clear();
  }

  /** Puts the cursor where a login that failed is most likely to be put right. */
  void retype() {
    secret.requestFocus();
    secret.selectAll();
  }

  private void bind(TextField field, String id, StringProperty value) {
    field.setId(id);
    field.textProperty().bindBidirectional(value);
    field.editableProperty().bind(viewModel.busyProperty().not());
  }

  private Node registryRow() {
    registry.setPromptText(messages.get("login.registry.prompt"));
    ContextMenu menu = new ContextMenu();
    for (String known : viewModel.suggestions()) {
      MenuItem item = new MenuItem(known);
      item.setOnAction(event -> viewModel.registryProperty().set(known));
      menu.getItems().add(item);
    }
    IconButton choose =
        new IconButton(
            Feather.CHEVRON_DOWN,
            messages.get("login.registry.choose"),
            () -> menu.show(registry, Side.BOTTOM, 0, 0));
    choose.setId("login-registry-choose");
    choose.disableProperty().bind(viewModel.busyProperty());
    HBox.setHgrow(registry, Priority.ALWAYS);
    HBox row = new HBox(registry, choose);
    row.getStyleClass().add("toolbar");
    return row;
  }

  private Label problem(ObservableValue<String> words) {
    Label problem = hint(words);
    PseudoClasses.when(problem, "invalid", words.map(text -> !text.isEmpty()));
    return problem;
  }

  private Label place() {
    Label place = hint(viewModel.placeTextProperty());
    place.setId("login-place");
    place.setGraphic(new FontIcon(Feather.LOCK));
    ObservableValue<Boolean> exposed =
        viewModel.placeProperty().map(where -> !where.hasHelper()).orElse(false);
    exposed.subscribe(
        open -> place.setGraphic(new FontIcon(open ? Feather.ALERT_TRIANGLE : Feather.LOCK)));
    PseudoClasses.when(place, "exposed", exposed);
    place.getStyleClass().add("login-place");
    return place;
  }

  private static Label hint(ObservableValue<String> words) {
    Label hint = new Label();
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    hint.textProperty().bind(words);
    Shown.when(hint, words.map(text -> !text.isEmpty()));
    return hint;
  }

  private void row(String key, TextField field, Node content, Label below) {
    Label label = new Label(messages.get(key));
    label.getStyleClass().add("form-label");
    label.setLabelFor(field);
    field.setAccessibleText(label.getText());
    addRow(line++, label, new VBox(content, below));
    setValignment(label, VPos.TOP);
  }
}
