package org.windlass.ui.transfers;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.ui.control.Clipboards;
import org.windlass.ui.control.IconButton;
import org.windlass.ui.control.LoginPrompt;
import org.windlass.ui.control.MappedChildren;
import org.windlass.ui.control.PseudoClasses;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.Messages;

/** One transfer: a card with its bar, figures and actions. */
public final class TransferRow extends VBox {
  private final TransferViewModel transfer;
  private final Messages messages;

  /**
   * @param login after it the transfer is tried again
   * @param remove takes the row off the list
   */
  public TransferRow(
      TransferViewModel transfer, Messages messages, LoginPrompt login, Runnable remove) {
    this.transfer = transfer;
    this.messages = messages;
    getStyleClass().addAll("transfer-row", "card");
    PseudoClasses.follow(this, transfer.stateProperty());
    getChildren().addAll(header(remove), progress(), parts(), outcome(), failure(login));
  }

  private Node parts() {
    VBox parts = new VBox();
    parts.getStyleClass().add("layers");
    MappedChildren.bind(parts.getChildren(), transfer.parts(), PartRow::new);
    Shown.when(parts, Bindings.isNotEmpty(transfer.parts()));
    return parts;
  }

  private Node header(Runnable remove) {
    Label title = new Label(transfer.title());
    title.getStyleClass().addAll("transfer-title", Styles.TEXT_BOLD);
    title.setTooltip(new Tooltip(transfer.title()));
    title.setMinWidth(60);
    Label state = new Label();
    state.getStyleClass().addAll("transfer-state", "badge");
    state
        .textProperty()
        .bind(
            transfer
                .stateProperty()
                .map(now -> messages.get("transfer.state." + now.name().toLowerCase(Locale.ROOT))));
    state.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button retry = new Button(messages.get("pull.retry"), new FontIcon(Feather.ROTATE_CW));
    retry.getStyleClass().addAll("transfer-retry", Styles.SMALL);
    retry.setMinWidth(USE_PREF_SIZE);
    retry.setOnAction(event -> transfer.start());
    Shown.when(retry, when(now -> now == TransferState.FAILED || now == TransferState.CANCELLED));
    IconButton cancel =
        new IconButton(
            Feather.X_CIRCLE,
            messages.get("transfer.cancel.name", transfer.title()),
            transfer::cancel);
    cancel.getStyleClass().add("transfer-cancel");
    Shown.when(cancel, is(TransferState.RUNNING));
    IconButton away =
        new IconButton(Feather.X, messages.get("pull.remove.name", transfer.title()), remove);
    away.getStyleClass().add("transfer-remove");
    Shown.when(away, when(now -> now != TransferState.RUNNING));
    HBox header = new HBox(title, state, space, retry, cancel, away);
    header.getStyleClass().add("pull-header");
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private Node progress() {
    ProgressBar bar = new ProgressBar();
    bar.getStyleClass().add("transfer-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(transfer.title());
    bar.progressProperty().bind(transfer.fractionProperty());
    VBox progress = new VBox(bar, muted(transfer.figuresProperty(), "transfer-figures"));
    progress.getStyleClass().add("pull-failure");
    Shown.when(progress, is(TransferState.RUNNING));
    return progress;
  }

  private Node outcome() {
    Label outcome = muted(transfer.outcomeProperty(), "transfer-outcome");
    outcome.setWrapText(true);
    outcome.setMinHeight(USE_PREF_SIZE);
    return outcome;
  }

  private Node failure(LoginPrompt prompt) {
    Label sentence = new Label();
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.getStyleClass().add("transfer-error");
    Label suggestion = new Label();
    suggestion.getStyleClass().add(Styles.TEXT_MUTED);
    suggestion.setWrapText(true);
    suggestion.setMinHeight(USE_PREF_SIZE);
    Hyperlink copy = new Hyperlink(messages.get("error.copy"));
    copy.setOnAction(event -> copyError());
    transfer
        .errorProperty()
        .subscribe(
            error -> {
              sentence.setText(error == null ? "" : error.sentence());
              suggestion.setText(error == null ? "" : error.suggestion());
            });
    Shown.when(suggestion, suggestion.textProperty().map(words -> !words.isEmpty()));
    Button login = new Button(messages.get("error.login"), new FontIcon(Feather.KEY));
    login.getStyleClass().addAll("transfer-login", Styles.SMALL);
    login.setOnAction(event -> prompt.ask(transfer.registry(), transfer::start));
    Shown.when(
        login,
        transfer
            .errorProperty()
            .map(error -> error.loginMayHelp() && !transfer.registry().isEmpty())
            .orElse(false));
    HBox actions = new HBox(login, copy);
    actions.getStyleClass().add("toolbar");
    actions.setAlignment(Pos.CENTER_LEFT);
    VBox failure = new VBox(sentence, suggestion, actions);
    failure.getStyleClass().add("pull-failure");
    Shown.when(failure, is(TransferState.FAILED));
    return failure;
  }

  private void copyError() {
    ErrorText error = transfer.errorProperty().get();
    if (error != null) {
      Clipboards.copy(transfer.title() + System.lineSeparator() + error.details());
    }
  }

  private static Label muted(ObservableValue<String> text, String styleClass) {
    Label label = new Label();
    label.getStyleClass().addAll(styleClass, Styles.TEXT_MUTED);
    label.textProperty().bind(text);
    Shown.when(label, text.map(words -> !words.isEmpty()));
    return label;
  }

  private ObservableValue<Boolean> is(TransferState wanted) {
    return when(now -> now == wanted);
  }

  private ObservableValue<Boolean> when(Predicate<TransferState> condition) {
    return transfer.stateProperty().map(condition::test);
  }
}
