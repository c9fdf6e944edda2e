package org.windlass.ui.batch;

import atlantafx.base.theme.Styles;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.windlass.ui.control.Buttons;
import org.windlass.ui.control.FittingScroll;
import org.windlass.ui.control.Labels;
import org.windlass.ui.text.Messages;

/** Shows what files name before any of it is pulled. */
public final class BatchDialog extends VBox {
  private static final double WIDTH = 640;

  private final BatchViewModel viewModel;
  private final Messages messages;
  private final Runnable close;
  private final IntConsumer started;
  private final Button cancel;
  private final Button go;

  /**
   * @param engine where it will be pulled to
   * @param close takes the dialog away
   * @param started takes how many pulls were started
   */
  public BatchDialog(
      BatchViewModel viewModel,
      Messages messages,
      String engine,
      Runnable close,
      IntConsumer started) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.close = close;
    this.started = started;
    this.cancel = Buttons.named("batch-cancel", messages.get("form.cancel"), close);
    this.go = Buttons.named("batch-submit", messages.get("pull.start"), this::submit);
    setId("batch-dialog");
    getStyleClass().addAll("dialog", "scrolling-dialog");
    setMaxSize(WIDTH, USE_PREF_SIZE);
    Label title = Labels.wrapped(messages.get("batch.title", viewModel.rows().size(), engine));
    title.getStyleClass().add(Styles.TITLE_4);
    getChildren().add(title);
    if (viewModel.rows().size() > 1) {
      getChildren().add(all());
    }
    ScrollPane scroll = new FittingScroll(content());
    scroll.getStyleClass().add("dialog-scroll");
    scroll.setAccessibleText(messages.get("batch.list"));
    getChildren().addAll(scroll, buttons());
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close.run();
          } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof CheckBox) {
            // A check box would turn; Space does that.
            event.consume();
            go.fire();
          }
        });
  }

  /** What has the keyboard at first: Enter pulls what is chosen. */
  public Node first() {
    return go.isDisabled() ? cancel : go;
  }

  /** Partly chosen is shown as neither. */
  private Node all() {
    CheckBox all = new CheckBox(messages.get("batch.all"));
    all.setId("batch-all");
    all.setMinHeight(USE_PREF_SIZE);
    viewModel
        .chosenProperty()
        .subscribe(
            count -> {
              all.setIndeterminate(
                  count.intValue() > 0 && count.intValue() < viewModel.rows().size());
              all.setSelected(count.intValue() == viewModel.rows().size());
            });
    all.setOnAction(event -> viewModel.chooseAll(all.isSelected()));
    return all;
  }

  private Region content() {
    VBox lines = new VBox();
    lines.setId("batch-list");
    lines.getStyleClass().add("batch-lines");
    viewModel.rows().forEach(row -> lines.getChildren().add(new BatchLine(row, messages)));
    VBox content = new VBox(lines);
    content.getStyleClass().add("dialog-content");
    if (!viewModel.problems().isEmpty()) {
      VBox problems = new VBox();
      problems.setId("batch-problems");
      problems.getStyleClass().add("batch-lines");
      Label head = Labels.wrapped(messages.get("batch.problems", viewModel.problems().size()));
      head.getStyleClass().add(Styles.TEXT_BOLD);
      problems.getChildren().add(head);
      for (String problem : viewModel.problems()) {
        Label label = Labels.wrapped(problem);
        label.getStyleClass().addAll("batch-problem", Styles.WARNING);
        problems.getChildren().add(label);
      }
      content.getChildren().add(problems);
    }
    return content;
  }

  private Node buttons() {
    Label note = Labels.wrapped(messages.get("batch.note", viewModel.here()));
    note.setId("batch-note");
    note.getStyleClass().add(Styles.TEXT_MUTED);
    note.setVisible(viewModel.here() > 0);
    note.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(note, Priority.ALWAYS);
    go.getStyleClass().add(Styles.ACCENT);
    go.setDefaultButton(true);
    go.textProperty()
        .bind(viewModel.chosenProperty().map(count -> messages.get("batch.submit", count)));
    go.disableProperty().bind(viewModel.chosenProperty().isEqualTo(0));
    HBox row = new HBox(note, cancel, go);
    row.getStyleClass().add("button-row");
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  private void submit() {
    close.run();
    started.accept(viewModel.submit());
  }
}
