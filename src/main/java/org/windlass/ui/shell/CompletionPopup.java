package org.windlass.ui.shell;

import java.util.List;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.windlass.command.Completion;
import org.windlass.ui.text.Messages;

/** The list below the command field. The keyboard stays in the field. */
final class CompletionPopup extends Popup {
  private final CompletionsViewModel viewModel;
  private final Messages messages;
  private final Runnable take;
  private final VBox rows = new VBox();

  /**
   * @param take takes the chosen way
   */
  CompletionPopup(CompletionsViewModel viewModel, Messages messages, Runnable take) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.take = take;
    rows.setId("command-completions");
    rows.getStyleClass().add("command-completions");
    rows.setAccessibleText(messages.get("command.completions"));
    getContent().add(rows);
    setAnchorLocation(AnchorLocation.CONTENT_TOP_LEFT);
    setAutoHide(true);
    setHideOnEscape(false);
    setOnAutoHide(event -> viewModel.close());
    viewModel.waysProperty().subscribe(this::fill);
    viewModel.chosenProperty().subscribe(index -> choose(index.intValue()));
  }

  /** Sets how wide the list is. */
  void setListWidth(double width) {
    rows.setMinWidth(width);
    rows.setMaxWidth(width);
  }

  private void fill(List<Completion> ways) {
    rows.getChildren().clear();
    for (int i = 0; i < ways.size(); i++) {
      int index = i;
      CompletionRow row = new CompletionRow(ways.get(i), messages);
      row.setOnMouseClicked(
          event -> {
            viewModel.choose(index);
            take.run();
          });
      rows.getChildren().add(row);
    }
    choose(viewModel.chosenProperty().get());
  }

  private void choose(int chosen) {
    for (int i = 0; i < rows.getChildren().size(); i++) {
      ((CompletionRow) rows.getChildren().get(i)).setChosen(i == chosen);
    }
  }
}
