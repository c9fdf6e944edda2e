package org.windlass.ui.about;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.windlass.about.Component;
import org.windlass.ui.control.Labels;
import org.windlass.ui.text.Messages;

/** A part of the program: its name and version, and its licence. */
final class ComponentCell extends ListCell<Component> {
  private final Messages messages;

  ComponentCell(Messages messages) {
    this.messages = messages;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Component component, boolean empty) {
    super.updateItem(component, empty);
    setGraphic(empty || component == null ? null : content(component));
    setAccessibleText(
        component == null ? "" : String.join(", ", name(component), component.licence()));
  }

  private String name(Component component) {
    return messages.get("about.component", component.name(), component.version());
  }

  private VBox content(Component component) {
    Label name = Labels.wrapped(name(component));
    name.getStyleClass().add(Styles.TEXT_BOLD);
    Label licence = Labels.wrapped(component.licence());
    licence.getStyleClass().add("hint");
    return new VBox(name, licence);
  }
}
