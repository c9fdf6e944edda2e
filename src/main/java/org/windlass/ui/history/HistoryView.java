package org.windlass.ui.history;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.history.PulledEntry;
import org.windlass.ui.control.ClearableField;
import org.windlass.ui.control.Clipboards;
import org.windlass.ui.control.Confirmation;
import org.windlass.ui.control.EmptyState;
import org.windlass.ui.control.Shown;
import org.windlass.ui.text.Messages;

/** The pulls that have ended: searched, pulled again, exported, forgotten. */
public final class HistoryView extends VBox {
  private final HistoryViewModel viewModel;
  private final Messages messages;
  private final Consumer<PulledEntry> pullAgain;
  private final HistoryTable table;

  /**
   * Reads the history when it is built.
   *
   * @param pullAgain pulls the same on the same engine
   */
  public HistoryView(HistoryViewModel viewModel, Consumer<PulledEntry> pullAgain) {
    this.viewModel = viewModel;
    this.messages = viewModel.texts().messages();
    this.pullAgain = pullAgain;
    this.table = new HistoryTable(viewModel);
    setId("pulls-history-page");
    getStyleClass().add("history");
    StackPane content = new StackPane(table, empty());
    VBox.setVgrow(content, Priority.ALWAYS);
    table.setContextMenu(menu());
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            again();
          }
        });
    table.setPlaceholder(new Label(messages.get("history.no-match")));
    getChildren().addAll(toolbar(), problem(), content);
    viewModel.load();
  }

  private Node toolbar() {
    TextField filter = new ClearableField(messages.get("history.filter"));
    filter.setId("history-filter");
    filter.textProperty().bindBidirectional(viewModel.filterProperty());
    HBox.setHgrow(filter, Priority.ALWAYS);
    Button again = button("history-again", "history.again", Feather.ROTATE_CW, this::again);
    again.disableProperty().bind(Bindings.isEmpty(table.getSelectionModel().getSelectedItems()));
    Button export = button("history-export", "history.export", Feather.SHARE, this::export);
    Button clear = button("history-clear", "history.clear", Feather.TRASH_2, this::clear);
    export.disableProperty().bind(Bindings.isEmpty(viewModel.rows()));
    clear.disableProperty().bind(Bindings.isEmpty(viewModel.rows()));
    HBox toolbar = new HBox(filter, again, export, clear);
    toolbar.getStyleClass().add("toolbar");
    toolbar.setAlignment(Pos.CENTER_LEFT);
    return toolbar;
  }

  private Node problem() {
    Label problem = new Label();
    problem.setWrapText(true);
    problem.getStyleClass().add(Styles.DANGER);
    problem.textProperty().bind(viewModel.problemProperty());
    Shown.when(problem, problem.textProperty().map(text -> !text.isEmpty()));
    return problem;
  }

  private Node empty() {
    EmptyState empty =
        new EmptyState(
            Feather.CLOCK, messages.get("history.empty.title"), messages.get("history.empty.text"));
    empty.setId("history-empty");
    Shown.when(empty, Bindings.createBooleanBinding(viewModel::isEmpty, viewModel.rows()));
    return empty;
  }

  private ContextMenu menu() {
    return new ContextMenu(
        item("history.again", Feather.ROTATE_CW, this::again),
        item("history.copy.reference", Feather.COPY, () -> copy(PulledEntry::reference)),
        item("history.copy.digest", Feather.COPY, () -> copy(PulledEntry::digest)));
  }

  private void again() {
    List.copyOf(table.getSelectionModel().getSelectedItems()).forEach(pullAgain);
  }

  private void copy(Function<PulledEntry, String> what) {
    Clipboards.copy(
        table.getSelectionModel().getSelectedItems().stream()
            .map(what)
            .distinct()
            .collect(Collectors.joining(System.lineSeparator())));
  }

  private void export() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get("history.export.title"));
    chooser.setInitialFileName("windlass-pulls.csv");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(messages.get("history.export.csv"), "*.csv"),
            new FileChooser.ExtensionFilter(messages.get("history.export.json"), "*.json"));
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      viewModel.export(file.toPath());
    }
  }

  private void clear() {
    Confirmation confirmation =
        new Confirmation(
            getScene().getWindow(),
            messages,
            messages.get("history.clear.title"),
            messages.get("history.clear.text"),
            messages.get("history.clear.go"),
            messages.get("form.cancel"));
    if (confirmation.given()) {
      viewModel.clear();
    }
  }

  private MenuItem item(String key, Ikon icon, Runnable action) {
    MenuItem item = new MenuItem(messages.get(key), new FontIcon(icon));
    item.setOnAction(event -> action.run());
    return item;
  }

  private Button button(String id, String key, Ikon icon, Runnable action) {
    Button button = new Button(messages.get(key), new FontIcon(icon));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
