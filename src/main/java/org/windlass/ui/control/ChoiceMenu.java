package org.windlass.ui.control;

import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** A button that opens a menu of choices and shows the chosen one. */
public final class ChoiceMenu<T> extends MenuButton {

  /**
   * @param name what is chosen, for screen readers
   * @param words the text of a choice
   * @param value follows the choice, and the choice follows it
   */
  public ChoiceMenu(
      String name, Iterable<T> choices, Function<T, String> words, Property<T> value) {
    setAccessibleText(name);
    ToggleGroup group = new ToggleGroup();
    for (T choice : choices) {
      RadioMenuItem item = new RadioMenuItem(words.apply(choice));
      item.setToggleGroup(group);
      item.setOnAction(event -> value.setValue(choice));
      value.subscribe(now -> item.setSelected(choice.equals(now)));
      getItems().add(item);
    }
    value.subscribe(now -> setText(words.apply(now)));
  }
}
