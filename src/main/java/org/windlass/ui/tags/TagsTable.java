package org.windlass.ui.tags;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.windlass.reference.TagVersion;
import org.windlass.ui.control.KeptRows;
import org.windlass.ui.control.TextCell;
import org.windlass.ui.text.Texts;

/** The table of tags. Each row in sight is asked about, and no other. */
final class TagsTable extends TableView<TagRow> {
  private static final String NUMBER = "number";

  private final Texts texts;

  TagsTable(TagsViewModel viewModel, Texts texts) {
    this.texts = texts;
    setId("tags-table");
    setAccessibleText(texts.messages().get("tags.title"));
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    addColumns();

    SortedList<TagRow> sorted = new SortedList<>(viewModel.rows());
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    KeptRows<TagRow> kept = new KeptRows<>(this, TagRow::tag, viewModel.selection());
    viewModel.aroundUpdates(kept::during);
    viewModel.inSight(kept::inSight);
    setRowFactory(table -> row(viewModel));
  }

  /** A row that comes to show another tag has come into sight. */
  private static TableRow<TagRow> row(TagsViewModel viewModel) {
    TableRow<TagRow> row = new TableRow<>();
    row.itemProperty().subscribe((was, is) -> viewModel.moved());
    return row;
  }

  private void addColumns() {
    StateTexts words = new StateTexts(texts);
    TableColumn<TagRow, TagVersion> tag = column("tag", 190);
    tag.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(row.getValue().version()).getReadOnlyProperty());
    tag.setCellFactory(column -> new TextCell<>(TagVersion::tag, TagVersion::tag, ""));
    TableColumn<TagRow, LocalTag> local = column("local", 120);
    local.setCellValueFactory(row -> row.getValue().stateProperty().map(TagState::local));
    local.setCellFactory(column -> new LocalCell(texts.messages()));
    getColumns().add(tag);
    getColumns().add(local);
    add("digest", 130, words::digest, words::wholeDigest, "monospace");
    add("platforms", 190, words::platforms, words::allPlatforms, "");
    add("size", 90, words::size, words::exactSize, NUMBER);
    add("created", 120, words::created, words::exactCreated, "");
  }

  /** A column of what becomes known row by row, by which nothing can be sorted. */
  private void add(
      String key,
      double width,
      Function<TagState, String> text,
      Function<TagState, String> more,
      String styleClass) {
    TableColumn<TagRow, TagState> column = column(key, width);
    column.setSortable(false);
    column.setCellValueFactory(row -> row.getValue().stateProperty());
    column.setCellFactory(ignored -> new TextCell<>(text, more, styleClass));
    if (styleClass.equals(NUMBER)) {
      column.getStyleClass().add(NUMBER);
    }
    getColumns().add(column);
  }

  private <T> TableColumn<TagRow, T> column(String key, double width) {
    TableColumn<TagRow, T> column = new TableColumn<>(texts.messages().get("tags.column." + key));
    column.setId("tags-column-" + key);
    column.setPrefWidth(width);
    return column;
  }
}
