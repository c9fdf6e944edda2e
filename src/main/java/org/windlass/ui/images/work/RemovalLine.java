package org.windlass.ui.images.work;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.windlass.ui.control.Labels;
import org.windlass.ui.control.PseudoClasses;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** One image of a removal: its names, what happens to it, who uses it, and what came of it. */
final class RemovalLine extends VBox {
  private static final int SHORT_ID = 19;

  private final Texts texts;
  private final Messages messages;

  RemovalLine(RemovalRow row, Texts texts) {
    this.texts = texts;
    this.messages = texts.messages();
    RemovalItem item = row.item();
    getStyleClass().add("removal-line");
    PseudoClasses.follow(this, row.stateProperty());
    Label name =
        Labels.wrapped(item.names().isEmpty() ? shortId(item) : String.join(", ", item.names()));
    name.getStyleClass().addAll("removal-name", Styles.TEXT_BOLD);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    Label state = new Label();
    state.getStyleClass().add("badge");
    state.setMinWidth(USE_PREF_SIZE);
    state
        .textProperty()
        .bind(
            row.stateProperty()
                .map(now -> messages.get("remove.state." + now.name().toLowerCase(Locale.ROOT))));
    Shown.when(state, row.stateProperty().map(now -> now != RemovalRow.State.WAITING));
    HBox head = new HBox(name, state);
    head.getStyleClass().add("toolbar");
    head.setAlignment(Pos.CENTER_LEFT);
    Label what = Labels.wrapped(what(item));
    what.getStyleClass().add("removal-what");
    getChildren().addAll(head, what);
    addUsers("remove.stopped", item.deletes() ? item.stopped() : List.of(), Styles.WARNING);
    addUsers("remove.running", item.deletes() ? item.running() : List.of(), Styles.DANGER);
    Label failure = Labels.wrapped("");
    failure.getStyleClass().addAll("removal-error", Styles.DANGER);
    row.errorProperty().subscribe(error -> failure.setText(error == null ? "" : error.sentences()));
    Shown.when(failure, failure.textProperty().map(text -> !text.isEmpty()));
    getChildren().add(failure);
  }

  private String what(RemovalItem item) {
    return item.deletes()
        ? messages.get("remove.deleted", texts.sizes().of(item.size()))
        : messages.get("remove.untagged", String.join(", ", item.kept()));
  }

  private void addUsers(String key, List<String> names, String style) {
    if (!names.isEmpty()) {
      Label users = Labels.wrapped(messages.get(key, names.size(), String.join(", ", names)));
      users.getStyleClass().add(style);
      getChildren().add(users);
    }
  }

  private static String shortId(RemovalItem item) {
    return item.id().substring(0, Math.min(SHORT_ID, item.id().length()));
  }
}
