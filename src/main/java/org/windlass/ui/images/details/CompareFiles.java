package org.windlass.ui.images.details;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.windlass.layers.FileDifference;
import org.windlass.ui.control.EmptyState;
import org.windlass.ui.control.ErrorPane;
import org.windlass.ui.control.Shown;
import org.windlass.ui.control.WaitSpinner;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** The files in which two images differ. */
final class CompareFiles extends StackPane {
  private final CompareViewModel viewModel;
  private final Texts texts;
  private final Messages messages;

  CompareFiles(CompareViewModel viewModel, Texts texts) {
    this.viewModel = viewModel;
    this.texts = texts;
    this.messages = texts.messages();
    CompareTable<FileDifference> table =
        new CompareTable<FileDifference>(
                "compare-files-table",
                messages.get("compare.files"),
                messages.get("compare.files.none"))
            .with(messages.get("compare.change"), 190, "", this::change, row -> "")
            .with(
                messages.get("details.files.name"),
                380,
                "",
                FileDifference::path,
                FileDifference::path)
            .with(viewModel.left().title(), 110, "number", row -> size(row.left()), row -> "")
            .with(viewModel.right().title(), 110, "number", row -> size(row.right()), row -> "");
    VBox.setVgrow(table, Priority.ALWAYS);
    Label hint = new Label();
    hint.setId("compare-files-hint");
    hint.getStyleClass().addAll(Styles.TEXT_MUTED, "summary");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    viewModel
        .filesProperty()
        .subscribe(
            found -> {
              if (found != null) {
                table.getItems().setAll(found.differences());
                int shown = found.differences().size();
                hint.setText(
                    shown < found.count()
                        ? messages.get("compare.files.cut", shown, found.count())
                        : messages.get("compare.files.hint", shown));
              }
            });
    VBox content = new VBox(hint, table);
    content.getStyleClass().add("details-column");
    ErrorPane failed = new ErrorPane(messages, viewModel::compareFiles);
    viewModel.filesErrorProperty().subscribe(failed::show);
    getChildren()
        .addAll(
            shown(content, FilesState.READY),
            shown(ask(), FilesState.ASK),
            shown(reading(), FilesState.READING),
            shown(failed, FilesState.ERROR));
  }

  private Node shown(Node node, FilesState state) {
    Shown.when(node, viewModel.filesStateProperty().map(now -> now == state));
    return node;
  }

  private String change(FileDifference row) {
    String aspects =
        row.aspects().stream()
            .sorted()
            .map(aspect -> messages.get("compare.aspect." + aspect.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(", "));
    return switch (row.change()) {
      case ADDED -> messages.get("compare.added");
      case DELETED -> messages.get("compare.removed");
      case CHANGED, NONE -> messages.get("compare.changed", aspects);
    };
  }

  private String size(long bytes) {
    return bytes < 0 ? "" : texts.sizes().of(bytes);
  }

  private Node ask() {
    Button start = new Button(messages.get("compare.files.start"));
    start.setId("compare-files-start");
    start.getStyleClass().add(Styles.ACCENT);
    start.setOnAction(event -> viewModel.compareFiles());
    EmptyState ask = new EmptyState(Feather.FOLDER, messages.get("compare.files.start"), "", start);
    viewModel
        .comparedProperty()
        .subscribe(
            compared ->
                ask.say(
                    messages.get("compare.files.ask"),
                    messages.get("compare.files.ask.text", texts.sizes().of(compared.bytes()))));
    return ask;
  }

  private Node reading() {
    WaitSpinner spinner = new WaitSpinner(messages.get("compare.loading"));
    Label progress = new Label();
    progress.textProperty().bind(viewModel.progressProperty());
    Button cancel = new Button(messages.get("details.files.cancel"));
    cancel.setOnAction(event -> viewModel.cancelFiles());
    VBox box = new VBox(spinner, progress, cancel);
    box.getStyleClass().add("empty-state");
    box.setAlignment(Pos.CENTER);
    return box;
  }
}
