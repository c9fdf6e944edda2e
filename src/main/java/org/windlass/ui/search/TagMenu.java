package org.windlass.ui.search;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;
import org.windlass.ui.text.Messages;

/** A small menu in which another tag than the default can be typed. */
final class TagMenu extends MenuButton {

  /**
   * @param pull takes a tag that fits the grammar
   */
  TagMenu(Messages messages, Consumer<String> pull) {
    getStyleClass().addAll(Styles.BUTTON_OUTLINED, "tag-menu");
    setText(messages.get("search.tag"));
    setAccessibleText(messages.get("search.tag.name"));

    TextField tag = new TextField();
    tag.setPromptText(Reference.DEFAULT_TAG);
    tag.setAccessibleText(messages.get("search.tag.field"));
    tag.getStyleClass().add("tag-field");
    Button start = new Button(messages.get("search.tag.pull"));
    start.getStyleClass().add(Styles.ACCENT);
    start.disableProperty().bind(tag.textProperty().map(text -> !isTag(text)));
    start.setOnAction(
        event -> {
          hide();
          pull.accept(tag.getText().strip());
        });
    tag.setOnAction(event -> start.fire());
    HBox form = new HBox(tag, start);
    form.getStyleClass().add("toolbar");
    CustomMenuItem item = new CustomMenuItem(form, false);
    item.getStyleClass().add("plain-item");
    getItems().add(item);
    setOnShown(event -> tag.requestFocus());
  }

  private static boolean isTag(String text) {
    try {
      Reference.parse("x:" + text.strip());
      return !text.isBlank();
    } catch (InvalidReferenceException e) {
      return false;
    }
  }
}
