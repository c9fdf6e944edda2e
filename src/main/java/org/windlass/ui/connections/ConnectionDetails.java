package org.windlass.ui.connections;

import atlantafx.base.theme.Styles;
import java.io.File;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.windlass.context.ConnectionProfile;
import org.windlass.context.ConnectionProfile.Source;
import org.windlass.engine.EngineEndpoint;
import org.windlass.ui.control.Confirmation;
import org.windlass.ui.control.EmptyState;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** The selected connection, and what can be done with it. */
final class ConnectionDetails extends ScrollPane {
  private final ConnectionsViewModel viewModel;
  private final Texts texts;
  private final Messages messages;
  private final ConnectionWindow window;

  ConnectionDetails(ConnectionsViewModel viewModel, Texts texts, ConnectionWindow window) {
    this.viewModel = viewModel;
    this.texts = texts;
    this.messages = texts.messages();
    this.window = window;
    setFitToWidth(true);
    getStyleClass().add("cards-scroll");
    viewModel.selectedProperty().subscribe(this::show);
  }

  /** Shows the same connection as it is now. */
  void refresh() {
    show(viewModel.selectedProperty().get());
  }

  /** Asks, and deletes the selected connection. */
  void delete() {
    ConnectionProfile profile = viewModel.selectedProperty().get();
    if (profile != null && profile.source() == Source.CONTEXT && confirmed(profile)) {
      viewModel.delete(profile);
    }
  }

  private void show(@Nullable ConnectionProfile profile) {
    if (profile == null) {
      EngineEndpoint endpoint = window.endpoint();
      setContent(
          endpoint == null || viewModel.profiles().stream().anyMatch(window::shows)
              ? nothing()
              : unsaved(endpoint));
      return;
    }
    VBox content = new VBox(title(profile), actions(profile));
    content.getStyleClass().add("cards");
    if (profile.problem() != null) {
      content.getChildren().add(problem(profile));
    } else {
      content.getChildren().add(window.facts(profile));
    }
    setContent(content);
  }

  private Node title(ConnectionProfile profile) {
    Label name = new Label(profile.name());
    name.getStyleClass().add(Styles.TITLE_4);
    Label description =
        new Label(
            switch (profile.source()) {
              case DEFAULT -> messages.get("connections.about.default");
              case PODMAN -> messages.get("connections.about.podman");
              case BUILT_IN -> messages.get("connections.about.built-in");
              case CONTEXT -> profile.description();
            });
    description.getStyleClass().add(Styles.TEXT_MUTED);
    description.setWrapText(true);
    description.setMinHeight(USE_PREF_SIZE);
    VBox box = new VBox(name);
    if (!description.getText().isEmpty()) {
      box.getChildren().add(description);
    }
    return box;
  }

  private Node problem(ConnectionProfile profile) {
    Label words = new Label();
    if (profile.problem() != null) {
      words.setText(texts.errors().of(profile.problem()));
    }
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    Label advice = new Label(messages.get("connections.broken.advice"));
    advice.getStyleClass().add(Styles.TEXT_MUTED);
    advice.setWrapText(true);
    advice.setMinHeight(USE_PREF_SIZE);
    VBox card = new VBox(words, advice);
    card.getStyleClass().addAll("card", "broken");
    return card;
  }

  private Node actions(ConnectionProfile profile) {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("actions");
    row.setAlignment(Pos.CENTER_LEFT);
    boolean usable = profile.problem() == null;
    boolean context = profile.source() == Source.CONTEXT;
    if (usable && !window.shows(profile)) {
      Button button = button("connect", "connections.connect", () -> window.connect(profile));
      button.getStyleClass().add(Styles.ACCENT);
      row.getChildren().add(button);
    }
    boolean dockers = context || profile.source() == Source.DEFAULT;
    if (usable && dockers && !profile.current()) {
      row.getChildren()
          .add(button("use", "connections.use", () -> viewModel.useEverywhere(profile)));
    }
    if (usable && !context && profile.source() != Source.BUILT_IN) {
      row.getChildren().add(button("save-as", "connections.save-as", () -> saveAs(profile)));
    }
    if (context) {
      row.getChildren()
          .addAll(
              button("edit", "connections.edit", () -> viewModel.edit(profile, window::open)),
              button("duplicate", "connections.duplicate", () -> viewModel.duplicate(profile)),
              button("export", "connections.export", () -> export(profile)));
      Button delete = button("delete", "connections.delete", this::delete);
      delete.getStyleClass().addAll(Styles.BUTTON_OUTLINED, Styles.DANGER);
      row.getChildren().add(delete);
    }
    return row;
  }

  private void saveAs(ConnectionProfile profile) {
    if (profile.endpoint() != null) {
      window.open(viewModel.createFrom(profile.name(), profile.endpoint()));
    }
  }

  private Node nothing() {
    return new EmptyState(
        Feather.SERVER,
        messages.get("connections.none.title"),
        messages.get("connections.none.text"));
  }

  /** The window is connected to a host that was only typed. */
  private Node unsaved(EngineEndpoint endpoint) {
    Label words = new Label(messages.get("connections.unsaved", endpoint.host().uri()));
    words.getStyleClass().add(Styles.TEXT_BOLD);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    Button save =
        button(
            "save-as",
            "connections.save-as",
            () -> window.open(viewModel.createFrom("", endpoint)));
    VBox content = new VBox(words, save, window.facts(null));
    content.getStyleClass().add("cards");
    return content;
  }

  private Button button(String id, String key, Runnable action) {
    Button button = new Button(messages.get(key));
    button.setId("connection-" + id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void export(ConnectionProfile profile) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get("connections.export.title", profile.name()));
    chooser.setInitialFileName(ConnectionsViewModel.fileName(profile));
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      viewModel.exportTo(profile, file.toPath());
    }
  }

  private boolean confirmed(ConnectionProfile profile) {
    return new Confirmation(
            getScene().getWindow(),
            messages,
            messages.get("connections.delete.title", profile.name()),
            messages.get("connections.delete.text", profile.name()),
            messages.get("connections.delete.go"),
            messages.get("connections.keep"))
        .given();
  }
}
