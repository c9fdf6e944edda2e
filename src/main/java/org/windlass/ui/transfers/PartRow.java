package org.windlass.ui.transfers;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One part of a transfer: id, state, bar. */
final class PartRow extends HBox {
  PartRow(TransferPart part) {
    getStyleClass().addAll("layer-row", "part-row");
    setAlignment(Pos.CENTER_LEFT);
    Label id = new Label(part.id());
    id.getStyleClass().addAll("layer-id", "monospace");
    Label state = new Label(part.status());
    state.getStyleClass().add("layer-state");
    ProgressBar progress = new ProgressBar(part.fraction());
    progress.getStyleClass().add("layer-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText(part.id());
    HBox.setHgrow(progress, Priority.ALWAYS);
    getChildren().addAll(id, state, progress);
  }
}
