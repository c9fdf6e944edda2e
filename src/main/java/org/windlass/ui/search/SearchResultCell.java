package org.windlass.ui.search;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.engine.SearchResult;
import org.windlass.ui.control.IconButton;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** One search result: name, badge, stars, description, and Pull. */
final class SearchResultCell extends ListCell<SearchResult> {
  private final Messages messages;
  private final Label name = new Label();
  private final Label official = new Label();
  private final Label stars = new Label();
  private final Label description = new Label();
  private final Button pull = new Button();
  private final IconButton preview;
  private final HBox row;

  SearchResultCell(Texts texts, Consumer<String> pullReference, Consumer<String> previewReference) {
    this.messages = texts.messages();
    name.getStyleClass().add(Styles.TEXT_BOLD);
    official.setText(messages.get("search.official"));
    official.getStyleClass().addAll("badge", "accent-badge");
    stars.setGraphic(new FontIcon(Feather.STAR));
    stars.getStyleClass().add(Styles.TEXT_MUTED);
    description.getStyleClass().add(Styles.TEXT_MUTED);
    description.setTooltip(new Tooltip());

    pull.setText(messages.get("search.pull"));
    pull.getStyleClass().addAll("search-pull", Styles.ACCENT, Styles.BUTTON_OUTLINED);
    pull.setOnAction(event -> pullReference.accept(getItem().name()));
    TagMenu choose =
        new TagMenu(messages, tag -> pullReference.accept(getItem().name() + ":" + tag));

    pull.setMinWidth(USE_PREF_SIZE);
    choose.setMinWidth(USE_PREF_SIZE);

    HBox title = new HBox(name, official, stars);
    title.getStyleClass().add("filter-row");
    title.setAlignment(Pos.CENTER_LEFT);
    VBox text = new VBox(title, description);
    text.getStyleClass().add("result-text");
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    preview =
        new IconButton(
            Feather.LIST,
            messages.get("preview.open"),
            () -> previewReference.accept(getItem().name()));
    preview.getStyleClass().add("search-preview");
    row = new HBox(text, preview, pull, choose);
    row.getStyleClass().add("toolbar");
    row.setAlignment(Pos.CENTER_LEFT);
    // The row takes the list's width, so that a long description is cut instead of scrolled.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable SearchResult result, boolean empty) {
    super.updateItem(result, empty);
    if (empty || result == null) {
      setGraphic(null);
      return;
    }
    name.setText(result.name());
    official.setVisible(result.official());
    official.setManaged(result.official());
    stars.setText(messages.get("search.star-count", result.stars()));
    description.setText(
        result.description().isEmpty()
            ? messages.get("search.no-description")
            : result.description());
    description.getTooltip().setText(description.getText());
    preview.setAccessibleText(messages.get("preview.open.name", result.name()));
    pull.setAccessibleText(messages.get("search.pull.name", result.name()));
    setGraphic(row);
  }
}
