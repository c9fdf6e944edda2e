package org.windlass.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.windlass.ui.control.OnDemand;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** What a page shows while its engine has never answered: that it connects, or why it did not. */
final class NoEnginePage extends StackPane {
  private static final double SPINNER = 32;

  /** An engine on the same computer answers sooner, and needs no sign of waiting. */
  private static final Duration SOON = Duration.millis(400);

  private final OnDemand<ConnectFailure> failure;

  NoEnginePage(ShellViewModel shell, Session session) {
    setId("no-engine");
    getStyleClass().add("page");
    EngineStatusViewModel status = session.status();
    failure = new OnDemand<>(() -> failure(shell, session));
    Node connecting = connecting(session, shell.texts().messages());
    Shown.when(connecting, status.errorProperty().map(ignored -> false).orElse(true));
    getChildren().add(connecting);
    status
        .errorProperty()
        .subscribe(
            error -> {
              if (error != null) {
                failure.get();
              }
            });
    status
        .stateProperty()
        .subscribe(
            state -> {
              if (state == ConnectionState.LOST) {
                shell.foundEngines().search();
              }
            });
  }

  private ConnectFailure failure(ShellViewModel shell, Session session) {
    ConnectFailure shown = new ConnectFailure(shell, session);
    Shown.when(shown, session.status().errorProperty().map(ignored -> true).orElse(false));
    getChildren().add(shown);
    return shown;
  }

  private static Node connecting(Session session, Messages messages) {
    Label label = new Label(messages.get("engine.connecting", session.target().place()));
    label.getStyleClass().add(Styles.TEXT_MUTED);
    VBox box = new VBox(label);
    box.getStyleClass().add("empty-state");
    box.setAlignment(Pos.CENTER);
    PauseTransition pause = new PauseTransition(SOON);
    pause.setOnFinished(
        event -> {
          if (box.getScene() != null) {
            ProgressIndicator spinner = new ProgressIndicator();
            spinner.setMaxSize(SPINNER, SPINNER);
            box.getChildren().addFirst(spinner);
          }
        });
    pause.play();
    return box;
  }
}
