package org.windlass.ui.registries;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One registry of the list: who is logged in, where that is kept, how many pulls are left. */
final class RegistryCell extends ListCell<RegistryRow> {
  private final RegistryTexts words;

  RegistryCell(RegistryTexts words) {
    this.words = words;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable RegistryRow row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(empty || row == null ? null : content(row));
    setAccessibleText(
        row == null ? "" : String.join(", ", words.name(row.registry()), words.login(row)));
  }

  private HBox content(RegistryRow row) {
    Label name = new Label(words.name(row.registry()));
    name.getStyleClass().addAll("registry-name", Styles.TEXT_BOLD);
    Label login = new Label(words.login(row));
    login.getStyleClass().addAll("registry-login", "hint");
    VBox text = new VBox(name, login);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    Label limit = new Label(words.limit(row.limit()));
    limit.getStyleClass().addAll("registry-limit", Styles.TEXT_MUTED);
    limit.setMinWidth(USE_PREF_SIZE);
    HBox content = new HBox(text, limit);
    content.getStyleClass().add("toolbar");
    content.setAlignment(Pos.CENTER_LEFT);
    return content;
  }
}
