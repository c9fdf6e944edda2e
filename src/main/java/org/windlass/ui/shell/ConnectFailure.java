package org.windlass.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.windlass.ui.control.ErrorPane;
import org.windlass.ui.text.Messages;

/** Which host did not answer, why not, and what to try. */
final class ConnectFailure extends ScrollPane {
  private static final double WIDTH = 560;

  ConnectFailure(ShellViewModel shell, Session session) {
    Messages messages = shell.texts().messages();
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
    VBox content = new VBox(error, unlock, found, form);
    content.getStyleClass().add("no-engine-content");
    content.setAlignment(Pos.CENTER);
    setContent(content);
    setFitToWidth(true);
    setFitToHeight(true);
    getStyleClass().add("cards-scroll");
  }
}
