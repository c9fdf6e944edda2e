package org.windlass.ui.shell;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.windlass.ui.control.PseudoClasses;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.CommandHelp;
import org.windlass.ui.text.Messages;

/** The field that takes a command line, or words to search for. */
final class CommandField extends StackPane {
  private static final double GAP = 4;
  private static final double LIST_WIDTH = 460;
  private static final double HELP_WIDTH = 620;
  private static final double MARGIN = 16;

  private final CommandViewModel viewModel;
  private final TextField field = new TextField();
  private final Tooltip tooltip = new Tooltip();
  private final CompletionPopup completions;
  private final HelpPopup help;

  CommandField(CommandViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    getStyleClass().add("command-box");
    field.setId("command-field");
    field.setPromptText(messages.get("command.prompt"));
    field.setAccessibleText(messages.get("command.prompt"));
    field.textProperty().bindBidirectional(viewModel.textProperty());
    field.setOnAction(event -> submit());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field.focusedProperty().subscribe(this::focusChanged);
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
    completions =
        new CompletionPopup(viewModel.completions(), messages, () -> ended(viewModel.take()));
    help = new HelpPopup(messages, this::useExample, viewModel::closeHelp);
    viewModel.completions().waysProperty().subscribe(ways -> showCompletions(!ways.isEmpty()));
    viewModel.helpProperty().subscribe(this::showHelp);
  }

  /** Puts the cursor into the field, and offers what can be typed there. */
  void focusField() {
    field.requestFocus();
    field.selectAll();
    viewModel.completions().open();
  }

  private void key(KeyEvent event) {
    CompletionsViewModel ways = viewModel.completions();
    boolean offered = completions.isShowing();
    switch (event.getCode()) {
      case DOWN -> {
        if (offered) {
          ways.next();
        } else {
          ways.open();
        }
      }
      case UP -> ways.previous();
      case TAB -> {
        // Without anything offered, Tab goes to the next control.
        if (!offered || event.isShiftDown()) {
          return;
        }
        ways.take();
        field.end();
      }
      case ENTER -> {
        if (!offered || ways.chosenProperty().get() == CompletionsViewModel.NONE) {
          return;
        }
        ended(viewModel.take());
      }
      case ESCAPE -> escape(offered);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Takes away what floats below the field; when nothing does, leaves the field empty. */
  private void escape(boolean offered) {
    if (offered || help.isShowing()) {
      viewModel.completions().close();
      viewModel.closeHelp();
    } else {
      viewModel.textProperty().set("");
      getParent().requestFocus();
    }
  }

  private void focusChanged(boolean focused) {
    if (!focused) {
      viewModel.completions().close();
      viewModel.closeHelp();
    }
  }

  private void showCompletions(boolean wanted) {
    if (wanted && field.isFocused()) {
      double width = Math.max(field.getWidth(), LIST_WIDTH);
      completions.setListWidth(width);
      showBelow(completions, width);
    } else {
      completions.hide();
    }
  }

  private void showHelp(@Nullable CommandHelp explained) {
    help.hide();
    if (explained != null && field.isFocused()) {
      help.fill(explained, HELP_WIDTH);
      showBelow(help, HELP_WIDTH);
    }
  }

  private void showProblem(String problem) {
    tooltip.hide();
    tooltip.setText(problem);
    if (!problem.isEmpty() && getScene() != null) {
      showBelow(tooltip, 0);
    }
  }

  /** Below the field, and not beyond the window's right edge. */
  private void showBelow(PopupWindow popup, double width) {
    Bounds bounds = field.localToScreen(field.getBoundsInLocal());
    Window window = getScene().getWindow();
    double most = window.getX() + window.getWidth() - width - MARGIN;
    popup.show(field, Math.min(bounds.getMinX(), most), bounds.getMaxY() + GAP);
  }

  private void useExample(String line) {
    viewModel.textProperty().set(line);
    field.requestFocus();
    field.end();
  }

  private void submit() {
    ended(viewModel.submit());
  }

  private void ended(boolean carriedOut) {
    if (carriedOut) {
      getParent().requestFocus();
    } else {
      field.end();
    }
  }
}
