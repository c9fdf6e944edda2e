package org.windlass.ui.images.details;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.windlass.ui.text.Texts;

/** How an image was made, and where its bytes are. */
final class LayersTab extends VBox {
  private final Texts texts;
  private final ListView<LayerLine> list = new ListView<>();
  private final LayerBar bar;
  private final Label title = new Label();

  LayersTab(LayersViewModel viewModel, Texts texts) {
    this.texts = texts;
    getStyleClass().add("details-page");
    title.getStyleClass().addAll(Styles.TEXT_MUTED, "summary");
    list.setId("details-layers-list");
    list.getStyleClass().add("layers-list");
    list.setAccessibleText(texts.messages().get("details.tab.layers"));
    list.setCellFactory(ignored -> new LayerCell(texts, viewModel.usersProperty()::get));
    bar = new LayerBar(texts, this::choose);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            line -> {
              if (line != null) {
                bar.mark(line);
              }
            });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(title, bar, list);
    viewModel.linesProperty().subscribe(this::show);
    viewModel.usersProperty().subscribe(users -> list.refresh());
  }

  private void show(List<LayerLine> lines) {
    bar.show(lines);
    list.getItems().setAll(lines);
    long layers = lines.stream().filter(LayerLine::layer).count();
    long bytes = lines.stream().mapToLong(LayerLine::size).sum();
    title.setText(
        bytes > 0 || layers == 0
            ? texts.messages().get("details.layers.summary", layers, texts.sizes().of(bytes))
            : texts.messages().get("details.layers.summary.unsized", layers));
  }

  private void choose(LayerLine line) {
    list.getSelectionModel().select(line);
    list.scrollTo(line);
    list.requestFocus();
  }
}
