package org.windlass.ui.images.details;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.windlass.ui.control.EmptyState;
import org.windlass.ui.control.ErrorPane;
import org.windlass.ui.control.PseudoClasses;
import org.windlass.ui.control.Shown;
import org.windlass.ui.control.WaitSpinner;
import org.windlass.ui.text.Messages;

/** All there is to see of one image: its name, what can be done here, and the tabs. */
public final class DetailsPane extends VBox {
  private final DetailsViewModel viewModel;
  private final Messages messages;
  private final DetailsTabs tabs;
  private boolean focusWanted;

  /**
   * @param before nodes in front of the name
   * @param after nodes at the end of the line of the name
   */
  public DetailsPane(DetailsViewModel viewModel, List<Node> before, List<Node> after) {
    this.viewModel = viewModel;
    this.messages = viewModel.tools().texts().messages();
    this.tabs = new DetailsTabs(viewModel);
    setId("image-details");
    getStyleClass().add("details-pane");
    setMinWidth(0);
    PseudoClasses.when(
        tabs, "stale", viewModel.stateProperty().map(state -> state == DetailsState.LOADING));
    StackPane content =
        new StackPane(
            shown(tabs, this::hasFacts),
            shown(loading(), state -> state == DetailsState.LOADING && !hasFacts(state)),
            shown(none(), state -> state == DetailsState.NONE),
            shown(error(), state -> state == DetailsState.ERROR));
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(header(before, after), content);
    viewModel.stateProperty().subscribe((was, is) -> focusWhenReady());
  }

  /** Gives the keyboard to the tabs, at once or when they are there. */
  public void focusTabs() {
    focusWanted = !hasFacts(viewModel.stateProperty().get());
    tabs.requestFocus();
  }

  /**
   * Gives the keyboard to the search of the tab in front.
   *
   * @return whether there is one
   */
  public boolean focusSearch() {
    String id =
        switch (viewModel.tabProperty().get()) {
          case JSON -> "#details-json-search";
          case FILES -> "#details-files-filter";
          case OVERVIEW, LAYERS, CONTAINERS -> "";
        };
    Node field = id.isEmpty() ? null : lookup(id);
    if (field != null) {
      field.requestFocus();
    }
    return field != null;
  }

  private void focusWhenReady() {
    if (focusWanted && hasFacts(viewModel.stateProperty().get())) {
      focusTabs();
    }
  }

  private boolean hasFacts(DetailsState state) {
    return state == DetailsState.READY
        || (state == DetailsState.LOADING && viewModel.factsProperty().get() != null);
  }

  private Node shown(Node node, Predicate<DetailsState> when) {
    ObservableValue<Boolean> condition =
        Bindings.createBooleanBinding(
            () -> when.test(viewModel.stateProperty().get()),
            viewModel.stateProperty(),
            viewModel.factsProperty());
    Shown.when(node, condition);
    return node;
  }

  private Node header(List<Node> before, List<Node> after) {
    Label title = new Label();
    title.setId("details-title");
    title.getStyleClass().add("details-title");
    title.textProperty().bind(viewModel.titleProperty());
    title.setMinWidth(0);
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(viewModel.titleProperty());
    title.setTooltip(whole);
    Label platform = new Label();
    platform.getStyleClass().add("badge");
    platform.setMinWidth(Region.USE_PREF_SIZE);
    platform
        .textProperty()
        .bind(
            viewModel
                .factsProperty()
                .map(facts -> OverviewTexts.platform(facts.details().platform()))
                .orElse(""));
    Shown.when(platform, platform.textProperty().isNotEmpty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header = new HBox();
    header.getStyleClass().add("details-header");
    header.getChildren().addAll(before);
    header.getChildren().addAll(title, platform, space);
    header.getChildren().addAll(after);
    return header;
  }

  private Node loading() {
    return new WaitSpinner(messages.get("details.loading"));
  }

  private Node none() {
    return new EmptyState(
        Feather.LAYERS, messages.get("details.none.title"), messages.get("details.none.text"));
  }

  private Node error() {
    ErrorPane pane = new ErrorPane(messages, viewModel::retry);
    viewModel.errorProperty().subscribe(pane::show);
    return pane;
  }
}
