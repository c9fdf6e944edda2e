package org.windlass.ui.images.details;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.windlass.ui.control.ClearableField;
import org.windlass.ui.control.Clipboards;
import org.windlass.ui.control.IconButton;
import org.windlass.ui.text.Messages;

/** What the engine said, word for word, with a search. */
final class JsonTab extends VBox {
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private final JsonViewModel viewModel;
  private final TextArea document = new TextArea();
  private final TextField search;

  JsonTab(JsonViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    getStyleClass().add("details-page");
    search = new ClearableField(messages.get("details.json.search"));
    search.setId("details-json-search");
    search.textProperty().bindBidirectional(viewModel.searchProperty());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
    HBox.setHgrow(search, Priority.ALWAYS);
    Label count = new Label();
    count.setId("details-json-count");
    count.getStyleClass().add(Styles.TEXT_MUTED);
    count.setMinWidth(Region.USE_PREF_SIZE);
    count.textProperty().bind(viewModel.countProperty());
    IconButton previous =
        new IconButton(
            Feather.CHEVRON_UP, messages.get("details.json.previous"), viewModel::previous);
    previous.setId("details-json-previous");
    IconButton next =
        new IconButton(Feather.CHEVRON_DOWN, messages.get("details.json.next"), viewModel::next);
    next.setId("details-json-next");
    IconButton copy =
        new IconButton(
            Feather.COPY,
            messages.get("details.json.copy"),
            () -> Clipboards.copy(document.getText()));
    copy.setId("details-json-copy");
    HBox bar = new HBox(search, count, previous, next, copy);
    bar.getStyleClass().add("filter-row");

    document.setId("details-json-text");
    document.setEditable(false);
    document.getStyleClass().add("monospace");
    document.setAccessibleText(messages.get("details.tab.json"));
    document.textProperty().bind(viewModel.textProperty());
    VBox.setVgrow(document, Priority.ALWAYS);
    getChildren().addAll(bar, document);
    viewModel.matchProperty().subscribe(this::select);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (FIND.match(event)) {
            search.requestFocus();
            event.consume();
          }
        });
  }

  private void select(JsonViewModel.Match match) {
    if (match.start() < 0) {
      document.deselect();
    } else {
      // The caret goes first, so that the place is scrolled to.
      document.positionCaret(match.start());
      document.selectRange(match.start(), match.end());
    }
  }

  private void searchKey(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> {
        if (event.isShiftDown()) {
          viewModel.previous();
        } else {
          viewModel.next();
        }
        event.consume();
      }
      case DOWN -> {
        viewModel.next();
        event.consume();
      }
      case UP -> {
        viewModel.previous();
        event.consume();
      }
      case ESCAPE -> {
        if (!search.getText().isEmpty()) {
          search.clear();
          event.consume();
        }
      }
      default -> {}
    }
  }
}
