package org.windlass.ui.pulls;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.windlass.ui.control.PseudoClasses;

/** One layer: id, state, bar, bytes. */
final class LayerRow extends HBox {

  LayerRow(LayerRowViewModel layer) {
    getStyleClass().add("layer-row");
    setAlignment(Pos.CENTER_LEFT);
    PseudoClasses.follow(this, layer.stateProperty());

    Label id = new Label(layer.id());
    id.getStyleClass().addAll("layer-id", "monospace");
    Label state = new Label();
    state.getStyleClass().add("layer-state");
    state.textProperty().bind(layer.stateTextProperty());
    ProgressBar progress = new ProgressBar();
    progress.getStyleClass().add("layer-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText(layer.id());
    progress.progressProperty().bind(layer.fractionProperty());
    HBox.setHgrow(progress, Priority.ALWAYS);
    progress.visibleProperty().bind(layer.elsewhereProperty().not());
    Label bytes = new Label();
    bytes.getStyleClass().add("layer-bytes");
    bytes.textProperty().bind(layer.bytesTextProperty());
    getChildren().addAll(id, state, progress, bytes);
  }
}
