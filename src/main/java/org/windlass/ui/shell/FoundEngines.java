package org.windlass.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.windlass.context.KnownSocket;
import org.windlass.ui.connections.FoundEnginesViewModel;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** Engines that answer on this computer, each with a button to connect to it. */
final class FoundEngines extends VBox {
  private final ShellViewModel shell;
  private final Messages messages;
  private final VBox list = new VBox();

  /** Held here because the window's list, which outlives this page, only knows it weakly. */
  private final ListChangeListener<KnownSocket> follow;

  FoundEngines(ShellViewModel shell) {
    this.shell = shell;
    this.messages = shell.texts().messages();
    setId("found-engines");
    getStyleClass().add("host-form");
    list.getStyleClass().add("found-engines");
    Label title = new Label(messages.get("found.title"));
    title.getStyleClass().add(Styles.TEXT_BOLD);
    getChildren().addAll(title, list);
    FoundEnginesViewModel viewModel = shell.foundEngines();
    follow = change -> build(viewModel);
    viewModel.found().addListener(new WeakListChangeListener<>(follow));
    Shown.when(this, Bindings.isNotEmpty(viewModel.found()));
    build(viewModel);
  }

  private void build(FoundEnginesViewModel viewModel) {
    list.getChildren().setAll(viewModel.found().stream().map(this::row).toList());
  }

  private HBox row(KnownSocket socket) {
    String title = ProductNames.of(socket, messages);
    Label name = new Label(title);
    Label host = new Label(socket.host().uri());
    host.getStyleClass().addAll(Styles.TEXT_MUTED, "hint");
    VBox words = new VBox(name, host);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button connect = new Button(messages.get("host.connect"));
    connect.getStyleClass().add("found-connect");
    connect.setAccessibleText(messages.get("found.connect", title));
    connect.setMinWidth(USE_PREF_SIZE);
    connect.setOnAction(event -> shell.connect(socket.host()));
    HBox row = new HBox(words, connect);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("card");
    return row;
  }
}
