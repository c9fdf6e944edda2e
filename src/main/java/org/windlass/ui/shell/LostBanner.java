package org.windlass.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.ui.control.LazyNode;
import org.windlass.ui.text.Messages;

/** A strip above the page while an engine that did answer does not: it goes by itself. */
final class LostBanner extends HBox {

  private LostBanner(ShellViewModel shell) {
    Messages messages = shell.texts().messages();
    setId("engine-lost-banner");
    getStyleClass().add("banner");
    setAlignment(Pos.CENTER_LEFT);
    Label sentence = new Label(messages.get("banner.lost"));
    sentence.getStyleClass().add(Styles.TEXT_BOLD);
    Label reason = new Label();
    reason.setWrapText(true);
    reason.setMinHeight(USE_PREF_SIZE);
    reason
        .textProperty()
        .bind(
            shell
                .sessionProperty()
                .flatMap(session -> session.status().errorProperty())
                .map(error -> error.sentence())
                .orElse(""));
    VBox text = new VBox(sentence, reason);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button retry = new Button(messages.get("banner.retry"));
    retry.setMinWidth(USE_PREF_SIZE);
    retry.setOnAction(event -> shell.retryConnection());
    getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), text, retry);
  }

  /** The banner, while it is needed. */
  static Node of(ShellViewModel shell) {
    return new LazyNode(
        shell
            .sessionProperty()
            .flatMap(
                session ->
                    session
                        .status()
                        .stateProperty()
                        .map(
                            state ->
                                state == ConnectionState.LOST
                                    && session.status().everConnectedProperty().get())),
        () -> new LostBanner(shell));
  }
}
