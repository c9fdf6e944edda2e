package org.windlass.ui.pulls;

import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.windlass.pull.PullState;
import org.windlass.ui.control.IconButton;
import org.windlass.ui.control.MappedChildren;
import org.windlass.ui.text.Messages;

/** The running pulls, a line each: for places that have little room. */
public final class RunningPulls extends VBox {
  private final Messages messages;

  /** Held here because the list it filters only knows it weakly. */
  private final FilteredList<PullRowViewModel> running;

  /** Follows {@code viewModel}. */
  public RunningPulls(PullsViewModel viewModel, Messages messages) {
    this.messages = messages;
    getStyleClass().add("layers");
    running =
        new FilteredList<>(viewModel.rows(), row -> row.stateProperty().get() == PullState.PULLING);
    MappedChildren.bind(getChildren(), running, this::line);
  }

  private Node line(PullRowViewModel pull) {
    Label title = new Label(pull.title());
    title.setMinWidth(60);
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(pull.title());
    bar.progressProperty().bind(pull.fractionProperty());
    HBox.setHgrow(bar, Priority.ALWAYS);
    Label percent = new Label();
    percent.getStyleClass().add("pull-percent");
    percent.textProperty().bind(pull.percentTextProperty());
    IconButton cancel =
        new IconButton(
            Feather.X_CIRCLE, messages.get("pull.cancel.name", pull.title()), pull::cancel);
    HBox line = new HBox(title, bar, percent, cancel);
    line.getStyleClass().add("layer-row");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
