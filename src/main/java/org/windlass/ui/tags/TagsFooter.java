package org.windlass.ui.tags;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.ui.control.LoginPrompt;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** Below the tags: how many there are, what is in the way, and what to do with the selected. */
final class TagsFooter extends VBox {
  private final TagsViewModel viewModel;
  private final Messages messages;

  /**
   * @param login asks for the login of a registry
   */
  TagsFooter(TagsViewModel viewModel, Messages messages, TagActions actions, LoginPrompt login) {
    this.viewModel = viewModel;
    this.messages = messages;
    getStyleClass().add("tags-footer");
    Label summary = new Label();
    summary.setId("tags-summary");
    summary.getStyleClass().addAll(Styles.TEXT_MUTED, "summary");
    summary.textProperty().bind(viewModel.summaryProperty());
    Label hint = new Label();
    hint.setId("tags-hint");
    hint.getStyleClass().add("hint");
    hint.textProperty().bind(viewModel.hintProperty());
    Shown.when(hint, viewModel.hintProperty().map(text -> !text.isEmpty()));
    VBox words = new VBox(summary, hint);
    words.setAlignment(Pos.CENTER_LEFT);

    Button copy = button("tags-copy", "tags.copy.reference", Feather.COPY, actions::copyReferences);
    Button digest =
        button("tags-copy-digest", "tags.copy.digest", Feather.COPY, actions::copyDigests);
    Button pull = button("tags-pull", "tags.pull", Feather.DOWNLOAD, actions::pull);
    pull.getStyleClass().add(Styles.ACCENT);
    viewModel
        .toPullProperty()
        .subscribe(
            references -> {
              pull.setDisable(references.isEmpty());
              copy.setDisable(references.isEmpty());
            });
    viewModel
        .digestReferencesProperty()
        .subscribe(references -> digest.setDisable(references.isEmpty()));
    HBox row = new HBox(copy, digest, pull);
    row.getStyleClass().add("toolbar");
    row.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(words, stopped(login), row);
  }

  private Button button(String id, String key, Ikon icon, Runnable action) {
    Button button = new Button(messages.get(key), new FontIcon(icon));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** While rows are shown, what failed has one line. */
  private Node stopped(LoginPrompt login) {
    Label why = new Label();
    why.setId("tags-stopped");
    why.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
    why.setMinWidth(0);
    Button retry = new Button(messages.get("error.retry"));
    retry.setId("tags-retry");
    retry.getStyleClass().add(Styles.SMALL);
    retry.setMinWidth(Region.USE_PREF_SIZE);
    retry.setOnAction(event -> viewModel.reload());
    LoginButton log = new LoginButton(viewModel, messages, login);
    log.getStyleClass().add(Styles.SMALL);
    HBox line = new HBox(why, log, retry);
    line.getStyleClass().add("filter-row");
    viewModel
        .failureProperty()
        .subscribe(failure -> why.setText(failure == null ? "" : failure.text().sentence()));
    Shown.when(
        line,
        viewModel
            .failureProperty()
            .isNotNull()
            .and(viewModel.contentProperty().isEqualTo(TagsContent.ROWS)));
    return line;
  }
}
