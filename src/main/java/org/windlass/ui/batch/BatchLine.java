package org.windlass.ui.batch;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.windlass.ui.text.Messages;

/** One image of a batch: whether to pull it, where it was found, whether it is there already. */
final class BatchLine extends VBox {
  BatchLine(BatchRow row, Messages messages) {
    getStyleClass().add("batch-line");
    CheckBox choice = new CheckBox(row.reference().familiar());
    choice.getStyleClass().add("batch-choice");
    choice.setAccessibleText(messages.get("batch.choice", row.reference().familiar(), row.where()));
    choice.setWrapText(true);
    choice.setMnemonicParsing(false);
    choice.setMinHeight(USE_PREF_SIZE);
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.selectedProperty().bindBidirectional(row.chosenProperty());
    HBox.setHgrow(choice, Priority.ALWAYS);
    HBox head = new HBox(choice);
    head.getStyleClass().add("toolbar");
    head.setAlignment(Pos.CENTER_LEFT);
    if (row.isHere()) {
      Label here = new Label(messages.get("batch.here"));
      here.getStyleClass().addAll("badge", "batch-here");
      here.setMinWidth(USE_PREF_SIZE);
      head.getChildren().add(here);
    }
    Label where = new Label(row.where());
    where.getStyleClass().addAll("batch-where", Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    where.setWrapText(true);
    where.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(head, where);
  }
}
