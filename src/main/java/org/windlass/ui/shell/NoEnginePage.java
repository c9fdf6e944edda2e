package org.windlass.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.windlass.ui.control.ErrorPane;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** What a page shows while its engine has never answered: which host, why not, and what to try. */
final class NoEnginePage extends StackPane {
  private static final double WIDTH = 560;
  private static final double SPINNER = 32;

  NoEnginePage(ShellViewModel shell, Session session) {
    Messages messages = shell.texts().messages();
    setId("no-engine");
    getStyleClass().add("page");
    EngineStatusViewModel status = session.status();

    ErrorPane error = new ErrorPane(messages, shell::retryConnection);
    status.errorProperty().subscribe(error::show);
    Label other = new Label(messages.get("no-engine.other-host"));
    other.getStyleClass().add(Styles.TEXT_BOLD);
    HostField field = new HostField(shell.texts(), shell::connect);
    field.setText(session.target().endpoint() == null ? "" : session.target().place());
    VBox form = new VBox(other, field);
    form.getStyleClass().add("host-form");
    form.setMaxWidth(WIDTH);
    KeyUnlock unlock = new KeyUnlock(shell, status);
    unlock.setMaxWidth(WIDTH);
    FoundEngines found = new FoundEngines(shell);
    found.setMaxWidth(WIDTH);
    status
        .stateProperty()
        .subscribe(
            state -> {
              if (state == ConnectionState.LOST) {
                shell.foundEngines().search();
              }
            });
    VBox failed = new VBox(error, unlock, found, form);
    failed.getStyleClass().add("no-engine-content");
    failed.setAlignment(Pos.CENTER);
    ScrollPane scroll = new ScrollPane(failed);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("cards-scroll");
    Shown.when(scroll, status.errorProperty().map(ignored -> true).orElse(false));
    Node connecting = connecting(session, messages);
    Shown.when(connecting, status.errorProperty().map(ignored -> false).orElse(true));
    getChildren().addAll(connecting, scroll);
  }

  private static Node connecting(Session session, Messages messages) {
    ProgressIndicator spinner = new ProgressIndicator();
    spinner.setMaxSize(SPINNER, SPINNER);
    Label label = new Label(messages.get("engine.connecting", session.target().place()));
    label.getStyleClass().add(Styles.TEXT_MUTED);
    VBox box = new VBox(spinner, label);
    box.getStyleClass().add("empty-state");
    box.setAlignment(Pos.CENTER);
    return box;
  }
}
