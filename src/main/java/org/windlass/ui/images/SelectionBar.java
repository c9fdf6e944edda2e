package org.windlass.ui.images;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.ui.control.LazyNode;
import org.windlass.ui.text.Messages;

/** How many images there are, and what can be done with the selected ones. */
final class SelectionBar extends HBox {
  private final Messages messages;

  SelectionBar(
      ObservableValue<String> summary,
      ObservableList<ImageRow> selection,
      SelectionTasks tasks,
      Messages messages) {
    this.messages = messages;
    getStyleClass().add("selection-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label words = new Label();
    words.getStyleClass().addAll(Styles.TEXT_MUTED, "summary");
    words.textProperty().bind(summary);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren()
        .addAll(
            words, new LazyNode(Bindings.isNotEmpty(selection), () -> buttons(selection, tasks)));
  }

  private HBox buttons(ObservableList<ImageRow> selection, SelectionTasks tasks) {
    Button tag = button("images-tag", "images.tag", Feather.TAG, tasks::tag);
    Button push = button("images-push", "images.push", Feather.UPLOAD_CLOUD, tasks::push);
    Button save = button("images-save", "images.save", Feather.SAVE, tasks::save);
    Button remove = button("images-remove", "images.remove", Feather.TRASH_2, tasks::remove);
    remove.getStyleClass().add(Styles.DANGER);
    HBox buttons = new HBox(tag, push, save, remove);
    buttons.getStyleClass().add("selection-buttons");
    buttons.setMinWidth(USE_PREF_SIZE);
    tag.disableProperty().bind(Bindings.size(selection).isNotEqualTo(1));
    push.disableProperty().bind(Bindings.size(selection).isNotEqualTo(1));
    return buttons;
  }

  private Button button(String id, String key, Ikon icon, Runnable action) {
    Button button = new Button(messages.get(key), new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
