package org.windlass.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.context.KnownSocket;
import org.windlass.ui.control.IconButton;
import org.windlass.ui.control.LazyNode;
import org.windlass.ui.text.Messages;

/** A strip that says that the built-in engine stands in, and for what; with ways to another. */
final class FallbackBanner extends HBox {
  private final ShellViewModel shell;
  private final Messages messages;
  private final FlowPane buttons = new FlowPane();

  private FallbackBanner(ShellViewModel shell) {
    this.shell = shell;
    this.messages = shell.texts().messages();
    setId("fallback-banner");
    getStyleClass().addAll("banner", "notice");
    setAlignment(Pos.CENTER_LEFT);
    Label words = new Label();
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words
        .textProperty()
        .bind(shell.missedProperty().map(missed -> messages.get("fallback.text", missed)));
    buttons.getStyleClass().add("actions");
    VBox content = new VBox(words, buttons);
    content.getStyleClass().add("host-form");
    HBox.setHgrow(content, Priority.ALWAYS);
    getChildren()
        .addAll(
            new FontIcon(Feather.INFO),
            content,
            new IconButton(
                Feather.X, messages.get("connections.error.close"), shell::dismissMissed));
    shell.foundEngines().found().addListener((ListChangeListener<KnownSocket>) change -> build());
    build();
  }

  /** The banner, while it is needed. */
  static Node of(ShellViewModel shell) {
    return new LazyNode(
        shell.missedProperty().map(missed -> !missed.isEmpty()), () -> new FallbackBanner(shell));
  }

  private void build() {
    List<Node> all = new ArrayList<>();
    for (KnownSocket socket : shell.foundEngines().found()) {
      Button connect = new Button(messages.get("found.connect", ProductNames.of(socket, messages)));
      connect.getStyleClass().add("found-connect");
      connect.setOnAction(event -> shell.connect(socket.host()));
      all.add(connect);
    }
    Button choose = new Button(messages.get("fallback.choose"));
    choose.setOnAction(event -> shell.pageProperty().set(Page.CONNECTIONS));
    all.add(choose);
    buttons.getChildren().setAll(all);
  }
}
