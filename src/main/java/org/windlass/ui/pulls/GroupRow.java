package org.windlass.ui.pulls;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.pull.PullState;
import org.windlass.ui.control.IconButton;
import org.windlass.ui.control.MappedChildren;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.Messages;

/** One reference that is pulled on several engines: a card with a line for each. */
final class GroupRow extends VBox {
  private static final double ENGINE_WIDTH = 220;
  private static final double STATE_WIDTH = 190;

  private final PullGroup group;
  private final Messages messages;

  /**
   * @param remove takes the whole group off the list
   */
  GroupRow(PullGroup group, String title, Messages messages, Runnable remove) {
    this.group = group;
    this.messages = messages;
    getStyleClass().addAll("pull-group", "card");
    VBox lines = new VBox();
    lines.getStyleClass().add("layers");
    MappedChildren.bind(lines.getChildren(), group.members(), this::line);
    getChildren().addAll(header(title, remove), overall(title), lines);
  }

  private Node header(String title, Runnable remove) {
    Label name = new Label(messages.get("pull.group", title, group.members().size()));
    name.getStyleClass().addAll("pull-group-title", Styles.TEXT_BOLD);
    name.setMinWidth(60);
    Label states = new Label();
    states.getStyleClass().addAll("pull-group-states", Styles.TEXT_MUTED);
    states.setMinWidth(USE_PREF_SIZE);
    states
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::states, group.runningProperty(), group.succeededProperty()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    IconButton cancel =
        new IconButton(Feather.X_CIRCLE, messages.get("pull.cancel.name", title), group::cancel);
    cancel.getStyleClass().add("pull-group-cancel");
    Shown.when(cancel, group.runningProperty().map(running -> running.intValue() > 0));
    IconButton away = new IconButton(Feather.X, messages.get("pull.remove.name", title), remove);
    Shown.when(away, group.runningProperty().map(running -> running.intValue() == 0));
    HBox header = new HBox(name, states, space, cancel, away);
    header.getStyleClass().add("pull-header");
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private String states() {
    int running = group.runningProperty().get();
    int succeeded = group.succeededProperty().get();
    int failed = group.members().size() - running - succeeded;
    return messages.get("pull.group.states", succeeded, failed, running);
  }

  private Node overall(String title) {
    ProgressBar bar = new ProgressBar();
    bar.getStyleClass().add("pull-group-overall");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(title);
    bar.progressProperty().bind(group.fractionProperty());
    Shown.when(bar, group.runningProperty().map(running -> running.intValue() > 0));
    return bar;
  }

  private Node line(PullRowViewModel row) {
    Label engine = new Label(row.host());
    engine.getStyleClass().add("monospace");
    engine.setPrefWidth(ENGINE_WIDTH);
    engine.setMinWidth(80);
    engine.setTooltip(new Tooltip(row.host()));
    Label state = new Label();
    state.getStyleClass().add("pull-member-state");
    state.textProperty().bind(row.stateTextProperty());
    state.setPrefWidth(STATE_WIDTH);
    state.setMinWidth(80);
    Tooltip why = new Tooltip();
    why.textProperty().bind(row.errorProperty().map(ErrorText::sentence).orElse(""));
    row.errorProperty().subscribe(error -> state.setTooltip(error == null ? null : why));
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(row.host());
    bar.progressProperty().bind(row.fractionProperty());
    HBox.setHgrow(bar, Priority.ALWAYS);
    Label percent = new Label();
    percent.getStyleClass().add("pull-percent");
    percent.textProperty().bind(row.percentTextProperty());
    Button retry = new Button(messages.get("pull.retry"), new FontIcon(Feather.ROTATE_CW));
    retry.getStyleClass().addAll("pull-member-retry", Styles.SMALL);
    retry.setMinWidth(USE_PREF_SIZE);
    retry.setOnAction(event -> row.retry());
    Shown.when(
        retry,
        row.stateProperty().map(now -> now == PullState.FAILED || now == PullState.CANCELLED));
    IconButton cancel =
        new IconButton(
            Feather.X_CIRCLE,
            messages.get("pull.cancel.name", messages.get("pull.on-host", row.title(), row.host())),
            row::cancel);
    Shown.when(cancel, row.stateProperty().map(now -> !now.ended()));
    HBox line = new HBox(engine, state, bar, percent, retry, cancel);
    line.getStyleClass().addAll("layer-row", "pull-member");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
