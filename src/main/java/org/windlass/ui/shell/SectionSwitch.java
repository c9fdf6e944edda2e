package org.windlass.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.windlass.ui.text.Messages;

/** Turns the page of connections from engines to registries and back. */
final class SectionSwitch extends HBox {

  /**
   * @param registries whether registries are shown
   */
  SectionSwitch(BooleanProperty registries, Messages messages) {
    setAlignment(Pos.CENTER_LEFT);
    ToggleGroup group = new ToggleGroup();
    ToggleButton engines = button("section-engines", messages.get("section.engines"), group);
    engines.getStyleClass().add(Styles.LEFT_PILL);
    ToggleButton others = button("section-registries", messages.get("section.registries"), group);
    others.getStyleClass().add(Styles.RIGHT_PILL);
    registries.subscribe(shown -> group.selectToggle(shown ? others : engines));
    group
        .selectedToggleProperty()
        .subscribe(
            (was, is) -> {
              if (is == null) {
                // A second click on the chosen one keeps it.
                group.selectToggle(was);
              } else {
                registries.set(others.isSelected());
              }
            });
    getChildren().addAll(engines, others);
  }

  private static ToggleButton button(String id, String words, ToggleGroup group) {
    ToggleButton button = new ToggleButton(words);
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setToggleGroup(group);
    return button;
  }
}
