package org.windlass.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.windlass.ui.control.LateSpinner;
import org.windlass.ui.control.LazyNode;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** What a page shows while its engine has never answered: that it connects, or why it did not. */
final class NoEnginePage extends StackPane {
  /** An engine on the same computer answers sooner, and needs no sign of waiting. */
  private static final Duration SOON = Duration.millis(400);

  NoEnginePage(ShellViewModel shell, Session session) {
    setId("no-engine");
    getStyleClass().add("page");
    EngineStatusViewModel status = session.status();
    Node connecting = connecting(session, shell.texts().messages());
    Shown.when(connecting, status.errorProperty().map(ignored -> false).orElse(true));
    Node failure =
        new LazyNode(
            status.errorProperty().map(ignored -> true).orElse(false),
            () -> new ConnectFailure(shell, session));
    getChildren().addAll(connecting, failure);
    status
        .stateProperty()
        .subscribe(
            state -> {
              if (state == ConnectionState.LOST) {
                shell.foundEngines().search();
              }
            });
  }

  private static Node connecting(Session session, Messages messages) {
    Label label = new Label(messages.get("engine.connecting", session.target().place()));
    label.getStyleClass().add(Styles.TEXT_MUTED);
    VBox box = new VBox(label);
    box.getStyleClass().add("empty-state");
    box.setAlignment(Pos.CENTER);
    LateSpinner.after(SOON, () -> box.getScene() != null, box.getChildren()::addFirst);
    return box;
  }
}
