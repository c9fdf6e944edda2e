package org.windlass.ui.shell;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.windlass.ui.control.PseudoClasses;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** The field that takes a command line, or words to search for. */
final class CommandField extends StackPane {
  private final CommandViewModel viewModel;
  private final TextField field = new TextField();
  private final Tooltip tooltip = new Tooltip();

  CommandField(CommandViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    getStyleClass().add("command-box");
    field.setId("command-field");
    field.setPromptText(messages.get("command.prompt"));
    field.setAccessibleText(messages.get("command.prompt"));
    field.textProperty().bindBidirectional(viewModel.textProperty());
    field.setOnAction(event -> submit());
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            viewModel.textProperty().set("");
            getParent().requestFocus();
          }
        });
    PseudoClasses.when(field, "invalid", viewModel.problemProperty().map(text -> !text.isEmpty()));
    Label keys = new Label(Shortcuts.COMMAND.getDisplayText());
    keys.getStyleClass().add("key-hint");
    keys.setMouseTransparent(true);
    StackPane.setAlignment(keys, Pos.CENTER_RIGHT);
    Shown.when(keys, field.textProperty().map(String::isEmpty));
    tooltip.setId("command-problem");
    tooltip.setAutoHide(true);
    getChildren().addAll(field, keys);
    viewModel.problemProperty().subscribe(this::showProblem);
  }

  /** Puts the cursor into the field. */
  void focusField() {
    field.requestFocus();
    field.selectAll();
  }

  private void showProblem(String problem) {
    tooltip.hide();
    tooltip.setText(problem);
    if (!problem.isEmpty() && getScene() != null) {
      Bounds bounds = field.localToScreen(field.getBoundsInLocal());
      tooltip.show(field, bounds.getMinX(), bounds.getMaxY());
    }
  }

  private void submit() {
    if (viewModel.submit()) {
      getParent().requestFocus();
    }
  }
}
