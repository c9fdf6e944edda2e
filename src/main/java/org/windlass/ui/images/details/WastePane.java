package org.windlass.ui.images.details;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.windlass.layers.WastedFile;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Texts;

/** How many bytes lie in an image for nothing, and which files waste most. */
final class WastePane extends VBox {
  private static final double LIST_HEIGHT = 140;

  WastePane(FilesViewModel viewModel, Texts texts) {
    getStyleClass().add("details-column");
    Label sum = new Label();
    sum.setId("details-files-waste");
    sum.setMinWidth(0);
    sum.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sum, Priority.ALWAYS);
    sum.textProperty()
        .bind(
            viewModel
                .wasteProperty()
                .map(
                    waste ->
                        waste.bytes() > 0
                            ? texts
                                .messages()
                                .get("details.files.waste", texts.sizes().of(waste.bytes()))
                            : texts.messages().get("details.files.no-waste")));
    ToggleButton which = new ToggleButton(texts.messages().get("details.files.waste.which"));
    which.setId("details-files-worst");
    which.getStyleClass().add(Styles.FLAT);
    which.setMinWidth(Region.USE_PREF_SIZE);
    Shown.when(which, viewModel.wasteProperty().map(waste -> !waste.worst().isEmpty()));
    HBox line = new HBox(sum, which);
    line.getStyleClass().add("filter-row");
    ListView<WastedFile> list = new ListView<>();
    list.setId("details-files-worst-list");
    list.setAccessibleText(texts.messages().get("details.files.waste.which"));
    list.setMinHeight(0);
    list.setPrefHeight(LIST_HEIGHT);
    list.setCellFactory(ignored -> new Cell(texts));
    viewModel.wasteProperty().subscribe(waste -> list.getItems().setAll(waste.worst()));
    Shown.when(list, which.selectedProperty());
    getChildren().addAll(line, list);
  }

  private static final class Cell extends ListCell<WastedFile> {
    private final Texts texts;

    Cell(Texts texts) {
      this.texts = texts;
    }

    @Override
    protected void updateItem(@Nullable WastedFile file, boolean empty) {
      super.updateItem(file, empty);
      setText(
          empty || file == null
              ? null
              : texts
                  .messages()
                  .get(
                      "details.files.wasted",
                      texts.sizes().of(file.bytes()),
                      file.path(),
                      file.times()));
    }
  }
}
