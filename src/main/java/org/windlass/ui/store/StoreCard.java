package org.windlass.ui.store;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.builtin.store.BrokenBlob;
import org.windlass.settings.Setting;
import org.windlass.ui.control.CountSpinner;
import org.windlass.ui.control.Labels;
import org.windlass.ui.control.MappedChildren;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** How the built-in engine works, and whether its images are sound. */
public final class StoreCard extends VBox {
  private final StoreViewModel viewModel;
  private final Messages messages;

  /** Shows the settings as they are, and nothing of the images before a check. */
  public StoreCard(StoreViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
    setId("store-card");
    getStyleClass().add("card");
    Label title = new Label(messages.get("store.title"));
    title.getStyleClass().add(Styles.TEXT_BOLD);
    getChildren().addAll(title, parallel(), problem(), actions(), result(), broken());
  }

  private Node parallel() {
    Spinner<Integer> count =
        new CountSpinner(
            1,
            Setting.MAX_PARALLEL,
            messages.get("store.parallel"),
            viewModel.settings().choice(Setting.PARALLEL_LAYERS));
    count.setId("store-parallel");
    Label label = new Label(messages.get("store.parallel"));
    label.setLabelFor(count);
    HBox row = new HBox(label, count);
    row.getStyleClass().add("toolbar");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node problem() {
    Label problem = Labels.wrapped("");
    problem.getStyleClass().add(Styles.WARNING);
    problem.textProperty().bind(viewModel.settings().problemProperty());
    Shown.when(problem, problem.textProperty().map(text -> !text.isEmpty()));
    return problem;
  }

  private Node actions() {
    Button check = new Button(messages.get("store.check"), new FontIcon(Feather.SHIELD));
    check.setId("store-check");
    check.setOnAction(event -> viewModel.check());
    Shown.when(check, viewModel.stateProperty().map(state -> state != StoreState.CHECKING));
    Button stop = new Button(messages.get("store.check.stop"));
    stop.setId("store-check-stop");
    stop.setOnAction(event -> viewModel.cancel());
    Shown.when(stop, viewModel.stateProperty().map(state -> state == StoreState.CHECKING));
    Button repair = new Button(messages.get("store.repair"), new FontIcon(Feather.DOWNLOAD));
    repair.setId("store-repair");
    repair.getStyleClass().add(Styles.ACCENT);
    repair.setOnAction(event -> viewModel.repair());
    Shown.when(
        repair,
        viewModel
            .stateProperty()
            .map(state -> state == StoreState.BROKEN && viewModel.canRepair()));
    FlowPane actions = new FlowPane(check, stop, repair);
    actions.getStyleClass().add("actions");
    return actions;
  }

  private Node result() {
    Label words = Labels.wrapped("");
    words.setId("store-check-result");
    words.textProperty().bind(viewModel.wordsProperty());
    viewModel
        .stateProperty()
        .subscribe(
            state -> {
              boolean bad = state == StoreState.BROKEN || state == StoreState.FAILED;
              words.getStyleClass().removeAll(Styles.DANGER, Styles.SUCCESS);
              if (bad || state == StoreState.SOUND) {
                words.getStyleClass().add(bad ? Styles.DANGER : Styles.SUCCESS);
              }
            });
    Shown.when(words, words.textProperty().map(text -> !text.isEmpty()));
    return words;
  }

  private Node broken() {
    VBox list = new VBox();
    list.setId("store-broken");
    MappedChildren.bind(list.getChildren(), viewModel.broken(), this::line);
    return list;
  }

  private Node line(BrokenBlob blob) {
    String problem =
        messages.get("store.problem." + blob.problem().name().toLowerCase(Locale.ROOT));
    List<String> images = blob.images();
    Label digest = Labels.wrapped(blob.digest().toString());
    digest.getStyleClass().add("monospace");
    Label words =
        Labels.wrapped(messages.get("store.problem.line", problem, String.join(", ", images)));
    words.getStyleClass().add(Styles.TEXT_MUTED);
    return new VBox(digest, words);
  }
}
