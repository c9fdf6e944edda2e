package org.windlass.ui.usage;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.windlass.ui.control.EscapeKey;
import org.windlass.ui.control.Labels;
import org.windlass.ui.control.Shown;
import org.windlass.ui.control.WindowLayers;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;
import org.windlass.ui.usage.PruneViewModel.Candidate;

/** Names what pruning would take away, asks, and says what was freed. */
final class PruneDialog extends VBox {
  private static final double WIDTH = 600;
  private static final double LIST_HEIGHT = 220;

  private final PruneViewModel viewModel;
  private final Messages messages;
  private final Texts texts;
  private final Runnable close;
  private final Button cancel;

  /**
   * @param close takes the dialog away
   */
  private PruneDialog(PruneViewModel viewModel, Texts texts, Runnable close) {
    this.viewModel = viewModel;
    this.texts = texts;
    this.messages = texts.messages();
    this.close = close;
    this.cancel = new Button();
    setId("prune-dialog");
    getStyleClass().add("dialog");
    setMaxSize(WIDTH, USE_PREF_SIZE);
    Label title = new Label(messages.get("prune.title." + Messages.word(viewModel.kind())));
    title.getStyleClass().add(Styles.TITLE_4);
    Label words = Labels.wrapped("");
    words.setId("prune-words");
    words.textProperty().bind(viewModel.wordsProperty());
    viewModel
        .stateProperty()
        .subscribe(
            state -> {
              words.getStyleClass().removeAll(Styles.DANGER, Styles.SUCCESS);
              if (state == PruneState.FAILED) {
                words.getStyleClass().add(Styles.DANGER);
              } else if (state == PruneState.DONE) {
                words.getStyleClass().add(Styles.SUCCESS);
              }
            });
    getChildren().addAll(title, list(), words, buttons());
    EscapeKey.leaves(this, this::leave);
  }

  /** Shows what pruning would take away, over the window. */
  static void open(PruneViewModel viewModel, Texts texts, WindowLayers layers) {
    PruneDialog dialog = new PruneDialog(viewModel, texts, layers::close);
    // What keeps everything has the keyboard at first.
    layers.open(dialog, dialog.cancel);
  }

  private Node list() {
    ListView<Candidate> list = new ListView<>(viewModel.candidates());
    list.setId("prune-list");
    list.setPrefHeight(LIST_HEIGHT);
    list.setAccessibleText(messages.get("prune.list"));
    Label reading = new Label(messages.get("remove.reading"));
    reading.getStyleClass().add(Styles.TEXT_MUTED);
    list.setPlaceholder(reading);
    viewModel
        .stateProperty()
        .subscribe(
            state ->
                reading.setText(state == PruneState.READING ? messages.get("remove.reading") : ""));
    list.setCellFactory(view -> new CandidateCell());
    return list;
  }

  private Node buttons() {
    cancel.setId("prune-cancel");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel
        .textProperty()
        .bind(
            viewModel
                .stateProperty()
                .map(
                    state ->
                        messages.get(
                            state == PruneState.DONE || state == PruneState.FAILED
                                ? "keys.close"
                                : "form.cancel")));
    cancel.setOnAction(event -> leave());
    Button go = new Button(messages.get("prune.go"));
    go.setId("prune-submit");
    go.setMinWidth(USE_PREF_SIZE);
    go.getStyleClass().add(Styles.DANGER);
    go.setOnAction(event -> viewModel.start());
    go.disableProperty()
        .bind(
            viewModel
                .stateProperty()
                .map(state -> state != PruneState.ASKING || viewModel.candidates().isEmpty()));
    Shown.when(go, viewModel.stateProperty().map(state -> state != PruneState.DONE));
    HBox buttons = new HBox(cancel, go);
    buttons.getStyleClass().add("button-row");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    return buttons;
  }

  private void leave() {
    viewModel.stop();
    close.run();
  }

  /** A name at the left, its size at the right. */
  private final class CandidateCell extends ListCell<Candidate> {
    private final Label name = new Label();
    private final Label size = new Label();
    private final HBox row = new HBox(name, size);

    CandidateCell() {
      HBox.setHgrow(name, Priority.ALWAYS);
      name.setMaxWidth(Double.MAX_VALUE);
      name.setMinWidth(0);
      setPrefWidth(0);
      size.setMinWidth(USE_PREF_SIZE);
      size.getStyleClass().add(Styles.TEXT_MUTED);
      row.getStyleClass().add("toolbar");
    }

    @Override
    protected void updateItem(@Nullable Candidate candidate, boolean empty) {
      super.updateItem(candidate, empty);
      if (candidate == null || empty) {
        setGraphic(null);
      } else {
        name.setText(candidate.name());
        size.setText(texts.sizes().of(candidate.size()));
        setGraphic(row);
      }
    }
  }
}
