package org.windlass.ui.pulls;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.pull.PullState;
import org.windlass.ui.control.Clipboards;
import org.windlass.ui.control.LoginPrompt;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.Messages;

/** Why a pull failed, and what can be done about it; there only when it did. */
final class PullFailure extends VBox {
  private final PullRowViewModel pull;
  private final Messages messages;

  /**
   * @param login after it the pull is tried again
   */
  PullFailure(PullRowViewModel pull, Messages messages, LoginPrompt login) {
    this.pull = pull;
    this.messages = messages;
    getStyleClass().add("pull-failure");
    Label sentence = wrapped("pull-error");
    Label suggestion = wrapped(Styles.TEXT_MUTED);
    pull.errorProperty()
        .subscribe(
            error -> {
              if (error != null) {
                sentence.setText(error.sentence());
                suggestion.setText(error.suggestion());
              }
            });
    Shown.when(suggestion, suggestion.textProperty().map(words -> !words.isEmpty()));
    getChildren().addAll(sentence, suggestion, actions(login));
    Shown.when(this, pull.stateProperty()
            .map(state -> state == PullState.FAILED || state == PullState.RETRYING));
  }

  private Node actions(LoginPrompt prompt) {
    Button login = new Button(messages.get("error.login"), new FontIcon(Feather.KEY));
    login.getStyleClass().addAll("pull-login", Styles.SMALL);
    login.setOnAction(event -> prompt.ask(pull.registry(), pull::retry));
    Shown.when(login, pull.errorProperty().map(ErrorText::loginMayHelp).orElse(false));
    Hyperlink copy = new Hyperlink(messages.get("error.copy"));
    copy.setOnAction(event -> copyError());
    HBox actions = new HBox(login, copy);
    actions.getStyleClass().add("toolbar");
    actions.setAlignment(Pos.CENTER_LEFT);
    return actions;
  }

  private void copyError() {
    ErrorText error = pull.errorProperty().get();
    if (error != null) {
      Clipboards.copy(pull.title() + System.lineSeparator() + error.details());
    }
  }

  private static Label wrapped(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
