package org.windlass.ui.images.work;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.windlass.ui.control.Buttons;
import org.windlass.ui.control.EscapeKey;
import org.windlass.ui.control.FittingScroll;
import org.windlass.ui.control.Labels;
import org.windlass.ui.control.MappedChildren;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** Says what removing images will do, asks, and shows what came of it. */
public final class RemoveDialog extends VBox {
  private static final double WIDTH = 640;

  private final RemoveViewModel viewModel;
  private final Messages messages;
  private final Runnable close;
  private final Button cancel;

  /**
   * @param close takes the dialog away
   */
  public RemoveDialog(RemoveViewModel viewModel, Texts texts, Runnable close) {
    this.viewModel = viewModel;
    this.messages = texts.messages();
    this.close = close;
    this.cancel = Buttons.named("remove-cancel", messages.get("form.cancel"), this::leave);
    setId("remove-dialog");
    getStyleClass().addAll("dialog", "scrolling-dialog");
    setMaxSize(WIDTH, USE_PREF_SIZE);
    Label title = new Label();
    title.getStyleClass().add(Styles.TITLE_4);
    title
        .textProperty()
        .bind(
            viewModel
                .stateProperty()
                .map(
                    state ->
                        state == RemoveState.READING || state == RemoveState.UNREADABLE
                            ? messages.get("remove.reading")
                            : messages.get("remove.title", viewModel.rows().size())));
    VBox lines = new VBox();
    lines.setId("remove-list");
    lines.getStyleClass().add("dialog-content");
    MappedChildren.bind(lines.getChildren(), viewModel.rows(), row -> new RemovalLine(row, texts));
    ScrollPane scroll = new FittingScroll(lines);
    scroll.getStyleClass().add("dialog-scroll");
    scroll.setAccessibleText(messages.get("remove.list"));
    getChildren().addAll(title, error(), scroll, gone(), force(), buttons());
    EscapeKey.leaves(this, this::leave);
    viewModel
        .stateProperty()
        .subscribe(
            state -> {
              if (state == RemoveState.DONE) {
                close.run();
              }
            });
  }

  /** What keeps everything has the keyboard at first. */
  public Node first() {
    return cancel;
  }

  private Node error() {
    Label error = Labels.wrapped("");
    error.setId("error-message");
    error.getStyleClass().add(Styles.DANGER);
    viewModel.errorProperty().subscribe(why -> error.setText(why == null ? "" : why.sentence()));
    Shown.when(error, error.textProperty().map(text -> !text.isEmpty()));
    return error;
  }

  private Node gone() {
    Label gone = Labels.wrapped("");
    gone.setText(messages.get("remove.nothing"));
    Shown.when(
        gone,
        viewModel
            .stateProperty()
            .map(state -> state == RemoveState.ASKING && viewModel.rows().isEmpty()));
    return gone;
  }

  private Node force() {
    CheckBox force = new CheckBox(messages.get("remove.force"));
    force.setId("remove-force");
    force.setWrapText(true);
    force.selectedProperty().bindBidirectional(viewModel.forceProperty());
    force.disableProperty().bind(viewModel.stateProperty().isEqualTo(RemoveState.WORKING));
    Shown.when(force, viewModel.stateProperty().map(state -> viewModel.mayForce()));
    return force;
  }

  private Node buttons() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    cancel
        .textProperty()
        .bind(
            viewModel
                .stateProperty()
                .map(
                    state ->
                        messages.get(state == RemoveState.FAILED ? "keys.close" : "form.cancel")));
    Button go = Buttons.named("remove-submit", messages.get("remove.go"), viewModel::start);
    go.getStyleClass().add(Styles.DANGER);
    go.textProperty()
        .bind(
            viewModel
                .stateProperty()
                .map(
                    state ->
                        messages.get(state == RemoveState.FAILED ? "remove.again" : "remove.go")));
    go.disableProperty()
        .bind(
            viewModel
                .stateProperty()
                .map(
                    state ->
                        viewModel.rows().isEmpty()
                            || (state != RemoveState.ASKING && state != RemoveState.FAILED)));
    Button retry = Buttons.named("error-retry", messages.get("error.retry"), viewModel::read);
    Shown.when(retry, viewModel.stateProperty().map(state -> state == RemoveState.UNREADABLE));
    HBox row = new HBox(space, cancel, retry, go);
    row.getStyleClass().add("button-row");
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  private void leave() {
    boolean working = viewModel.stateProperty().get() == RemoveState.WORKING;
    viewModel.stop();
    if (!working) {
      close.run();
    }
  }
}
