package org.windlass.ui.registries;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.windlass.ui.control.Buttons;
import org.windlass.ui.control.EscapeKey;
import org.windlass.ui.control.PseudoClasses;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** Asks for the login of a registry. */
public final class LoginDialog extends VBox {
  private static final double WIDTH = 580;
  private static final double SPINNER = 16;

  private final LoginViewModel viewModel;
  private final Messages messages;
  private final Runnable close;
  private final LoginForm form;

  /**
   * @param close takes the dialog away
   */
  public LoginDialog(LoginViewModel viewModel, Messages messages, Runnable close) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.close = close;
    this.form = new LoginForm(viewModel, messages);
    setId("login-dialog");
    getStyleClass().add("dialog");
    setMaxSize(WIDTH, USE_PREF_SIZE);
    Label title = new Label(messages.get("login.title"));
    title.getStyleClass().add(Styles.TITLE_4);
    getChildren().addAll(title, form, result(), buttons());
    EscapeKey.leaves(this, this::cancel);
    viewModel
        .failedProperty()
        .subscribe(
            (was, is) -> {
              if (is) {
                form.retype();
              }
            });
    // However it goes: the secret goes with it.
    sceneProperty()
        .subscribe(
            (was, is) -> {
              if (is == null) {
                form.clearSecret();
              }
            });
  }

  /** Where typing is likely to begin. */
  public Node first() {
    return form.first();
  }

  private Node result() {
    Label result = new Label();
    result.setId("login-test-result");
    result.getStyleClass().add("login-result");
    result.setWrapText(true);
    result.setMinHeight(USE_PREF_SIZE);
    result.textProperty().bind(viewModel.resultProperty());
    PseudoClasses.when(result, "failed", viewModel.failedProperty());
    Shown.when(result, viewModel.resultProperty().map(text -> !text.isEmpty()));
    return result;
  }

  private Node buttons() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button cancel = Buttons.named("login-cancel", messages.get("form.cancel"), this::cancel);
    Button test =
        Buttons.named(
            "login-test",
            messages.get("form.test"),
            () -> viewModel.test(form.secretProperty().get()));
    Button submit =
        Buttons.named(
            "login-submit",
            messages.get("login.submit"),
            () -> viewModel.login(form.secretProperty().get()));
    submit.setDefaultButton(true);
    for (Button button : new Button[] {test, submit}) {
      button
          .disableProperty()
          .bind(viewModel.readyProperty().not().or(form.secretProperty().isEmpty()));
    }
    HBox row = new HBox(progress(), space, cancel, test, submit);
    row.getStyleClass().add("button-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node progress() {
    ProgressIndicator spinner = new ProgressIndicator();
    spinner.setMaxSize(SPINNER, SPINNER);
    spinner.setMinSize(SPINNER, SPINNER);
    Label words = new Label(messages.get("login.asking"), spinner);
    words.setId("login-progress");
    words.getStyleClass().add(Styles.TEXT_MUTED);
    words.visibleProperty().bind(viewModel.busyProperty());
    return words;
  }

  /** Ends a try first, then the dialog. */
  private void cancel() {
    if (viewModel.busyProperty().get()) {
      viewModel.stop();
    } else {
      close.run();
    }
  }
}
