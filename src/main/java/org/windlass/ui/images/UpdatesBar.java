package org.windlass.ui.images;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.ui.control.LazyNode;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** What a check for updates does and has found. */
final class UpdatesBar extends VBox {
  private static final int DETAIL_ROWS = 4;

  private final UpdatesViewModel updates;
  private final Messages messages;

  /**
   * @param pull pulls a reference
   */
  private UpdatesBar(
      UpdatesViewModel updates, ImagesViewModel images, Messages messages, Consumer<String> pull) {
    this.updates = updates;
    this.messages = messages;
    getStyleClass().add("updates-bar");
    Label summary = new Label();
    summary.setId("images-updates-summary");
    summary.textProperty().bind(updates.summaryProperty());
    summary.setMinWidth(0);
    summary.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(summary, Priority.ALWAYS);

    Button cancel = button("images-updates-cancel", messages.get("images.updates.cancel"));
    cancel.setOnAction(event -> updates.cancel());
    Shown.when(cancel, updates.checkingProperty());
    ToggleButton why = new ToggleButton(messages.get("error.details"));
    why.setId("images-updates-details");
    why.getStyleClass().add(Styles.FLAT);
    why.setMinWidth(Region.USE_PREF_SIZE);
    Shown.when(why, updates.problemsProperty().map(text -> !text.isEmpty()));
    HBox row = new HBox(summary, why, cancel, only(images), pullAll(pull));
    row.getStyleClass().add("filter-row");
    getChildren().addAll(row, details(why));
  }

  /** The bar, while it has something to say. */
  static Node of(
      UpdatesViewModel updates, ImagesViewModel images, Messages messages, Consumer<String> pull) {
    return new LazyNode(
        updates.summaryProperty().map(text -> !text.isEmpty()),
        () -> new UpdatesBar(updates, images, messages, pull));
  }

  private Node only(ImagesViewModel images) {
    ToggleButton only = new ToggleButton(messages.get("images.updates.only"));
    only.setId("images-only-updates");
    only.setMinWidth(Region.USE_PREF_SIZE);
    only.selectedProperty().bindBidirectional(images.onlyUpdatesProperty());
    Shown.when(
        only,
        updates
            .updatesProperty()
            .flatMap(found -> images.onlyUpdatesProperty().map(on -> on || !found.isEmpty())));
    return only;
  }

  private Node pullAll(Consumer<String> pull) {
    Button all = button("images-pull-updates", "");
    all.setGraphic(new FontIcon(Feather.DOWNLOAD));
    all.getStyleClass().add(Styles.ACCENT);
    all.textProperty()
        .bind(
            updates
                .updatesProperty()
                .map(found -> messages.get("images.updates.pull", found.size())));
    all.setOnAction(
        event -> updates.updatesProperty().get().forEach(row -> pull.accept(row.reference())));
    Shown.when(all, updates.updatesProperty().map(found -> !found.isEmpty()));
    return all;
  }

  private Node details(ToggleButton shown) {
    TextArea details = new TextArea();
    details.setEditable(false);
    details.setWrapText(true);
    details.setPrefRowCount(DETAIL_ROWS);
    details.setMinHeight(Region.USE_PREF_SIZE);
    details.setAccessibleText(messages.get("error.details"));
    details.textProperty().bind(updates.problemsProperty());
    Shown.when(details, shown.selectedProperty().and(updates.problemsProperty().isNotEmpty()));
    return details;
  }

  private static Button button(String id, String text) {
    Button button = new Button(text);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
