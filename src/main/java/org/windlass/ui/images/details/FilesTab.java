package org.windlass.ui.images.details;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.layers.FileEntry;
import org.windlass.ui.control.ClearableField;
import org.windlass.ui.control.EmptyState;
import org.windlass.ui.control.ErrorPane;
import org.windlass.ui.control.Shown;
import org.windlass.ui.control.WaitSpinner;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** The files of an image: the final tree, or what one layer does. */
final class FilesTab extends StackPane {
  private final FilesViewModel viewModel;
  private final Texts texts;
  private final Messages messages;
  private final FilesTree tree;

  FilesTab(FilesViewModel viewModel, Texts texts) {
    this.viewModel = viewModel;
    this.texts = texts;
    this.messages = texts.messages();
    this.tree = new FilesTree(texts, viewModel::viewText);
    getStyleClass().add("details-page");
    viewModel
        .treeProperty()
        .subscribe(shown -> tree.show(shown, !viewModel.filterProperty().get().isBlank()));
    VBox.setVgrow(tree, Priority.ALWAYS);
    Label notice = new Label();
    notice.setId("details-files-notice");
    notice.setWrapText(true);
    notice.setMinHeight(Region.USE_PREF_SIZE);
    notice.getStyleClass().add(Styles.TEXT_MUTED);
    notice.textProperty().bind(viewModel.noticeProperty());
    Shown.when(notice, notice.textProperty().isNotEmpty());
    VBox content = new VBox(bar(), tree, actions(), notice, new WastePane(viewModel, texts));
    content.getStyleClass().add("details-column");
    getChildren()
        .addAll(
            shown(content, FilesState.READY),
            shown(ask(), FilesState.ASK),
            shown(reading(), FilesState.READING),
            shown(error(), FilesState.ERROR));
  }

  private Node shown(Node node, FilesState state) {
    Shown.when(node, viewModel.stateProperty().map(now -> now == state));
    return node;
  }

  private Node bar() {
    ComboBox<Integer> views = new ComboBox<>();
    views.setId("details-files-view");
    views.setAccessibleText(messages.get("details.files.view"));
    views.setMinWidth(0);
    views.setMaxWidth(Double.MAX_VALUE);
    views.setPrefWidth(200);
    HBox.setHgrow(views, Priority.ALWAYS);
    views.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Integer layer) {
            return layer == null ? "" : viewModel.viewText(layer);
          }

          @Override
          public @Nullable Integer fromString(String text) {
            return null;
          }
        });
    viewModel
        .viewsProperty()
        .subscribe(
            list -> {
              views.getItems().setAll(list);
              views.setValue(viewModel.viewProperty().get());
            });
    viewModel.viewProperty().subscribe(views::setValue);
    views
        .valueProperty()
        .subscribe(
            layer -> {
              if (layer != null) {
                viewModel.viewProperty().set(layer);
              }
            });
    TextField filter = new ClearableField(messages.get("details.files.filter"));
    filter.setId("details-files-filter");
    filter.setPrefColumnCount(12);
    filter.textProperty().bindBidirectional(viewModel.filterProperty());
    filter.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
          } else if (event.getCode() == KeyCode.DOWN) {
            tree.requestFocus();
            event.consume();
          }
        });
    HBox bar = new HBox(views, filter);
    bar.getStyleClass().add("toolbar");
    return bar;
  }

  private Node actions() {
    Button open = new Button(messages.get("details.files.open"), new FontIcon(Feather.EYE));
    open.setId("details-files-open");
    open.setOnAction(event -> selected(viewModel::open));
    Button save = new Button(messages.get("details.files.save"), new FontIcon(Feather.SAVE));
    save.setId("details-files-save");
    save.setOnAction(event -> selected(this::save));
    for (Button button : new Button[] {open, save}) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    var chosen = tree.getSelectionModel().selectedItemProperty();
    open.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> chosen.get() == null || !viewModel.canOpen(chosen.get().getValue()), chosen));
    save.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> chosen.get() == null || !viewModel.canCopy(chosen.get().getValue()), chosen));
    Label sum = new Label();
    sum.getStyleClass().addAll(Styles.TEXT_MUTED, "summary");
    sum.setMinWidth(0);
    sum.textProperty()
        .bind(
            viewModel
                .treeProperty()
                .map(
                    shown ->
                        messages.get(
                            "details.files.summary",
                            shown.matches(),
                            texts.sizes().of(shown.size())))
                .orElse(""));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox actions = new HBox(sum, space, open, save);
    actions.getStyleClass().add("filter-row");
    return actions;
  }

  private void selected(Consumer<FileEntry> action) {
    TreeItem<FileEntry> item = tree.getSelectionModel().getSelectedItem();
    if (item != null) {
      action.accept(item.getValue());
    }
  }

  private void save(FileEntry entry) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get("details.files.save.title"));
    chooser.setInitialFileName(PrivateCopies.safeName(entry.name()));
    File target = chooser.showSaveDialog(getScene().getWindow());
    if (target != null) {
      viewModel.save(entry, target.toPath());
    }
  }

  private Node ask() {
    Button start = new Button(messages.get("details.files.start"));
    start.setId("details-files-start");
    start.getStyleClass().add(Styles.ACCENT);
    start.setOnAction(event -> viewModel.start());
    EmptyState ask = new EmptyState(Feather.FOLDER, messages.get("details.files.ask"), "", start);
    viewModel
        .stateProperty()
        .subscribe(
            state ->
                ask.say(
                    messages.get("details.files.ask"),
                    messages.get("details.files.ask.text", texts.sizes().of(viewModel.size()))));
    return ask;
  }

  private Node reading() {
    WaitSpinner spinner = new WaitSpinner(messages.get("details.files.reading"));
    Label progress = new Label();
    progress.setId("details-files-progress");
    progress.textProperty().bind(viewModel.progressProperty());
    Button cancel = new Button(messages.get("details.files.cancel"));
    cancel.setId("details-files-cancel");
    cancel.setOnAction(event -> viewModel.cancel());
    VBox box = new VBox(spinner, progress, cancel);
    box.getStyleClass().add("empty-state");
    box.setAlignment(Pos.CENTER);
    return box;
  }

  private Node error() {
    ErrorPane pane = new ErrorPane(messages, viewModel::start);
    viewModel.errorProperty().subscribe(pane::show);
    return pane;
  }
}
