package org.windlass.ui.pulls;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.ui.control.EmptyState;
import org.windlass.ui.control.LoginPrompt;
import org.windlass.ui.control.MappedChildren;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;
import org.windlass.ui.transfers.TransferList;
import org.windlass.ui.transfers.TransfersViewModel;

/** All pulls and transfers of the window, with the pull bar on top. */
public final class PullsView extends VBox {
  private final PullsViewModel viewModel;
  private final TransfersViewModel transfers;
  private final Messages messages;
  private final BooleanBinding nothing;
  private final LoginPrompt login;
  private final Consumer<PullRowViewModel> preview;
  private final PullOrder order;
  private final BooleanProperty historyShown = new SimpleBooleanProperty();
  private @Nullable Node history;

  /**
   * @param bar stands on top of the list
   * @param login asks for the login that a pull failed without
   * @param preview shows what a pull brings
   * @param history makes the list of pulls that have ended, when it is first asked for
   */
  public PullsView(
      PullsViewModel viewModel,
      TransfersViewModel transfers,
      PullBar bar,
      Messages messages,
      LoginPrompt login,
      Consumer<PullRowViewModel> preview,
      Supplier<Node> history) {
    this.viewModel = viewModel;
    this.transfers = transfers;
    this.nothing =
        Bindings.createBooleanBinding(
            () -> viewModel.rows().isEmpty() && transfers.rows().isEmpty(),
            viewModel.rows(),
            transfers.rows());
    this.messages = messages;
    this.login = login;
    this.preview = preview;
    this.order = new PullOrder(viewModel.waiting());
    getStyleClass().addAll("page", "pulls-page");
    StackPane now = new StackPane(list(), empty());
    StackPane content = new StackPane(now);
    historyShown.subscribe((was, is) -> content.getChildren().setAll(is ? built(history) : now));
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(bar, head(), content);
  }

  private Node built(Supplier<Node> maker) {
    Node made = history;
    if (made == null) {
      made = maker.get();
      history = made;
    }
    return made;
  }

  private Node head() {
    Label count = new Label();
    count.getStyleClass().addAll(Styles.TEXT_MUTED, "summary");
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    messages.get(
                        "pulls.count",
                        viewModel.rows().size(),
                        viewModel.summary().runningProperty().get(),
                        viewModel.waiting().countProperty().get()),
                viewModel.rows(),
                viewModel.summary().runningProperty(),
                viewModel.waiting().countProperty()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button clear = new Button(messages.get("pulls.clear"), new FontIcon(Feather.TRASH_2));
    clear.setId("pulls-clear");
    clear.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    clear.setOnAction(
        event -> {
          viewModel.clearFinished();
          transfers.clearFinished();
        });
    clear
        .disableProperty()
        .bind(
            Bindings.size(viewModel.rows())
                .lessThanOrEqualTo(
                    viewModel.summary().runningProperty().add(viewModel.waiting().countProperty()))
                .and(
                    Bindings.size(transfers.rows())
                        .lessThanOrEqualTo(transfers.runningProperty())));
    ToggleButton pause = new ToggleButton(messages.get("pulls.pause"), new FontIcon(Feather.PAUSE));
    pause.setId("pulls-pause");
    pause.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    pause.selectedProperty().bindBidirectional(viewModel.waiting().pausedProperty());
    pause
        .textProperty()
        .bind(
            pause
                .selectedProperty()
                .map(paused -> messages.get(paused ? "pulls.resume" : "pulls.pause")));
    ToggleButton past =
        new ToggleButton(messages.get("pulls.history"), new FontIcon(Feather.CLOCK));
    past.setId("pulls-history");
    past.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    past.selectedProperty().bindBidirectional(historyShown);
    BooleanBinding current = nothing.not().and(historyShown.not());
    for (Node node : new Node[] {count, pause, clear}) {
      Shown.when(node, current);
    }
    HBox head = new HBox(count, space, pause, clear, past);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private Node list() {
    VBox rows = new VBox();
    rows.setId("pulls-list");
    rows.getStyleClass().add("cards");
    MappedChildren.bind(rows.getChildren(), viewModel.inOrder(), this::row);
    VBox cards = new VBox(new TransferList(transfers, messages, login), rows);
    cards.getStyleClass().add("cards");
    ScrollPane scroll = new ScrollPane(cards);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("cards-scroll");
    Shown.when(scroll, nothing.map(none -> !none));
    return scroll;
  }

  /** One card for a pull, or for all of a group. */
  private Node row(PullRowViewModel row) {
    StackPane card = new StackPane();
    row.groupProperty()
        .subscribe(
            group ->
                card.getChildren()
                    .setAll(
                        group == null
                            ? single(row)
                            : new GroupRow(
                                group, row.title(), messages, () -> viewModel.remove(group))));
    return card;
  }

  private Node single(PullRowViewModel row) {
    PullRow node =
        new PullRow(
            row,
            messages,
            () -> viewModel.remove(row),
            login,
            viewModel.waiting(),
            () -> preview.accept(row));
    order.install(node, row);
    return node;
  }

  private Node empty() {
    EmptyState empty =
        new EmptyState(
            Feather.DOWNLOAD, messages.get("pulls.empty.title"), messages.get("pulls.empty.text"));
    empty.setId("pulls-empty");
    Shown.when(empty, nothing);
    return empty;
  }
}
