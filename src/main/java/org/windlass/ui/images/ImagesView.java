package org.windlass.ui.images;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.windlass.ui.control.ChoiceMenu;
import org.windlass.ui.control.ClearableField;
import org.windlass.ui.control.EmptyState;
import org.windlass.ui.control.ErrorPane;
import org.windlass.ui.control.IconButton;
import org.windlass.ui.control.LateSpinner;
import org.windlass.ui.control.LazyNode;
import org.windlass.ui.control.ReferenceActions;
import org.windlass.ui.control.Shown;
import org.windlass.ui.images.work.ImageTasks;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** The list of images, with its filter. */
public final class ImagesView extends VBox {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final Duration SOON = Duration.millis(300);

  private final ImagesViewModel viewModel;
  private final Messages messages;
  private final ImagesTable table;
  private final HBox toolbar = new HBox();

  /**
   * @param openPull opens the pull bar, for an engine that has no image yet
   * @param references what can be done with an image's reference
   * @param loads carries images to other engines
   * @param work what else can be done with images
   */
  public ImagesView(
      ImagesViewModel viewModel,
      UpdatesViewModel updates,
      Texts texts,
      Runnable openPull,
      ReferenceActions references,
      ImageLoads loads,
      ImageTasks work) {
    this.viewModel = viewModel;
    this.messages = texts.messages();
    this.table = new ImagesTable(viewModel, updates, texts);
    SelectionTasks tasks = new SelectionTasks(viewModel.selection(), work);
    ImageActions actions =
        new ImageActions(messages, viewModel.selection(), references, loads, tasks);
    table.setContextMenu(actions.menu());
    table.addEventHandler(KeyEvent.KEY_PRESSED, event -> copyOn(event, actions));
    table.addEventHandler(KeyEvent.KEY_PRESSED, tasks::on);

    getStyleClass().add("page");
    StackPane content =
        new StackPane(
            table,
            shown(this::loading, ImagesContent.LOADING),
            shown(() -> empty(openPull, work), ImagesContent.EMPTY),
            shown(this::noMatch, ImagesContent.NO_MATCH),
            shown(this::error, ImagesContent.ERROR));
    Shown.when(table, is(ImagesContent.ROWS));
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren()
        .addAll(
            toolbar(new UpdatesButton(updates, messages)),
            UpdatesBar.of(updates, viewModel, messages, references.pull()),
            new SelectionBar(viewModel.summaryProperty(), viewModel.selection(), tasks, messages),
            content);
    addTool(new MoreMenu(work, messages));
  }

  /** The table of images. */
  ImagesTable table() {
    return table;
  }

  /** Adds a button at the end of the bar above the table. */
  void addTool(Node tool) {
    toolbar.getChildren().add(tool);
  }

  private Node shown(Supplier<Node> builder, ImagesContent content) {
    return new LazyNode(is(content), builder);
  }

  private ObservableValue<Boolean> is(ImagesContent content) {
    return viewModel.contentProperty().map(now -> now == content);
  }

  private Node toolbar(Node updates) {
    TextField filter = new ClearableField(messages.get("images.filter"));
    filter.setId("images-filter");
    filter.textProperty().bindBidirectional(viewModel.filterProperty());
    filter.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DOWN) {
            table.requestFocus();
          } else if (event.getCode() == KeyCode.ESCAPE) {
            viewModel.filterProperty().set("");
          }
        });
    HBox.setHgrow(filter, Priority.ALWAYS);

    ChoiceMenu<UseFilter> use =
        new ChoiceMenu<>(
            messages.get("images.use"),
            viewModel.uses(),
            choice -> messages.get("images.use." + choice.name().toLowerCase(Locale.ROOT)),
            viewModel.useProperty());
    use.setId("images-use");
    use.setMinWidth(Region.USE_PREF_SIZE);

    IconButton refresh =
        new IconButton(Feather.ROTATE_CW, messages.get("images.refresh"), viewModel::refresh);
    refresh.setId("images-refresh");
    toolbar.getChildren().addAll(filter, use, updates, refresh);
    toolbar.getStyleClass().add("toolbar");
    return toolbar;
  }

  /** Most lists are there before a spinner would be of use. */
  private Node loading() {
    StackPane place = new StackPane();
    LateSpinner.after(
        SOON,
        () -> viewModel.contentProperty().get() == ImagesContent.LOADING,
        spinner -> {
          spinner.setAccessibleText(messages.get("images.loading"));
          place.getChildren().add(spinner);
        });
    return place;
  }

  private Node empty(Runnable openPull, ImageTasks work) {
    Button pull = new Button(messages.get("images.empty.pull"));
    pull.getStyleClass().add(Styles.ACCENT);
    pull.setOnAction(event -> openPull.run());
    Button load = new Button(messages.get("images.load"));
    load.setOnAction(event -> work.load());
    EmptyState empty =
        new EmptyState(
            Feather.LAYERS,
            messages.get("images.empty.title"),
            messages.get("images.empty.text"),
            pull,
            load);
    empty.setId("images-empty");
    return empty;
  }

  private Node noMatch() {
    Button clear = new Button(messages.get("images.no-match.clear"));
    clear.setOnAction(event -> viewModel.clearFilter());
    return new EmptyState(
        Feather.FILTER,
        messages.get("images.no-match.title"),
        messages.get("images.no-match.text"),
        clear);
  }

  private Node error() {
    ErrorPane pane = new ErrorPane(messages, viewModel::refresh);
    viewModel.errorProperty().subscribe(pane::show);
    return pane;
  }

  private static void copyOn(KeyEvent event, ImageActions actions) {
    if (COPY.match(event)) {
      actions.copyReferences();
      event.consume();
    }
  }
}
