package org.windlass.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.windlass.engine.askpass.AskPassQuestion;
import org.windlass.ui.control.EscapeKey;
import org.windlass.ui.control.Labels;
import org.windlass.ui.text.Messages;

/** One question of ssh. */
final class QuestionDialog extends VBox {
  private static final double WIDTH = 520;

  private final QuestionsViewModel viewModel;
  private final Messages messages;
  private final Node first;

  QuestionDialog(QuestionsViewModel viewModel, AskPassQuestion question, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
    setId("ssh-question");
    getStyleClass().add("dialog");
    setMaxSize(WIDTH, USE_PREF_SIZE);
    Label title = new Label(messages.get("question.title"));
    title.getStyleClass().add(Styles.TITLE_4);
    Label words = Labels.wrapped(question.text().strip());
    words.setId("ssh-question-text");
    getChildren().addAll(title, words);
    if (question.again()) {
      Label again = Labels.wrapped(messages.get("question.again"));
      again.getStyleClass().add(Styles.DANGER);
      getChildren().add(again);
    }
    first =
        switch (question.kind()) {
          case SECRET -> secret();
          case YES_NO -> yesNo();
          case NOTICE -> notice();
        };
    EscapeKey.leaves(this, viewModel::refuse);
    // Else Enter goes on to the default button of the dialog below.
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
          }
        });
  }

  /** What should have the focus. */
  Node first() {
    return first;
  }

  private Node secret() {
    PasswordField field = new PasswordField();
    field.setId("ssh-answer");
    field.setAccessibleText(messages.get("question.answer"));
    Label kept = Labels.wrapped(messages.get("question.kept"));
    kept.getStyleClass().add("hint");
    Button ok = button("ssh-answer-ok", "question.ok");
    ok.getStyleClass().add(Styles.ACCENT);
    EventHandler<ActionEvent> answer =
        event -> {
          viewModel.answer(field.getText().toCharArray());
          field.clear();
        };
    ok.setOnAction(answer);
    field.setOnAction(answer);
    getChildren().addAll(new VBox(field, kept), buttons(refusal("question.cancel"), ok));
    return field;
  }

  private Node yesNo() {
    Button yes = button("ssh-answer-yes", "question.yes");
    yes.setOnAction(event -> viewModel.yes());
    Button no = refusal("question.no");
    getChildren().add(buttons(no, yes));
    return no;
  }

  private Node notice() {
    Button close = refusal("question.cancel");
    getChildren().add(buttons(close));
    return close;
  }

  private Button refusal(String key) {
    Button button = button("ssh-answer-no", key);
    button.setOnAction(event -> viewModel.refuse());
    return button;
  }

  private Button button(String id, String key) {
    Button button = new Button(messages.get(key));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private static HBox buttons(Button... buttons) {
    HBox row = new HBox(buttons);
    row.getStyleClass().add("button-row");
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }
}
