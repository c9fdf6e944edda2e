package org.windlass.ui.images;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.windlass.ui.control.TextCell;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** The table of images: sorts by any column, and keeps selection and place over a refresh. */
final class ImagesTable extends TableView<ImageRow> {
  private static final Comparator<String> TEXT = String.CASE_INSENSITIVE_ORDER;
  private static final String MONOSPACE = "monospace";
  private static final String NUMBER = "number";

  private final ImagesViewModel viewModel;
  private final Texts texts;
  private boolean updating;

  ImagesTable(ImagesViewModel viewModel, Texts texts) {
    this.viewModel = viewModel;
    this.texts = texts;
    setId("images-table");
    setAccessibleText(texts.messages().get("images.title"));
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    addColumns();

    SortedList<ImageRow> sorted = new SortedList<>(viewModel.rows());
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<ImageRow>) change -> publishSelection());
    viewModel.aroundUpdates(this::keepingSelectionAndPlace);
    viewModel.onAging(this::refresh);
  }

  private void addColumns() {
    Messages messages = texts.messages();
    add("repository", 280, ImageRow::repository, TEXT, () -> cell(Function.identity(), ""));
    add("tag", 160, ImageRow::tag, TEXT, () -> cell(Function.identity(), ""));
    add("id", 150, Function.identity(), Comparator.comparing(ImageRow::id), this::idCell);
    add(
        "created",
        150,
        ImageRow::created,
        Comparator.naturalOrder(),
        () -> new TextCell<>(texts.times()::ago, texts.times()::exact, ""));
    add(
        "size",
        110,
        ImageRow::size,
        Comparator.naturalOrder(),
        () -> new TextCell<>(texts.sizes()::of, texts.sizes()::exact, NUMBER));
    add(
        "in-use",
        100,
        ImageRow::containers,
        Comparator.naturalOrder(),
        () ->
            viewModel.hasContainers()
                ? new TextCell<>(
                    count -> count > 0 ? String.valueOf(count) : "",
                    count -> messages.get("images.users", count),
                    NUMBER)
                : new TextCell<>(
                    count -> messages.get("images.no-containers.short"),
                    count -> messages.get("images.no-containers"),
                    NUMBER));
  }

  private <T> void add(
      String key,
      double width,
      Function<ImageRow, T> value,
      Comparator<? super T> order,
      Supplier<TextCell<ImageRow, T>> cell) {
    TableColumn<ImageRow, T> column =
        new TableColumn<>(texts.messages().get("images.column." + key));
    column.setId("images-column-" + key);
    column.setPrefWidth(width);
    column.setComparator(order::compare);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())).getReadOnlyProperty());
    column.setCellFactory(ignored -> cell.get());
    if (key.equals("size") || key.equals("in-use")) {
      column.getStyleClass().add(NUMBER);
    }
    getColumns().add(column);
  }

  private TextCell<ImageRow, ImageRow> idCell() {
    return new TextCell<>(ImageRow::shortId, ImageRow::id, MONOSPACE);
  }

  private static <T> TextCell<ImageRow, T> cell(Function<T, String> text, String styleClass) {
    // A long name may be cut by its column; the tooltip has all of it.
    return new TextCell<>(text, text, styleClass);
  }

  private void publishSelection() {
    if (!updating) {
      viewModel.selection().setAll(getSelectionModel().getSelectedItems());
    }
  }

  private void keepingSelectionAndPlace(Runnable update) {
    Set<String> selected = new HashSet<>();
    viewModel.selection().forEach(row -> selected.add(row.key()));
    int top = firstVisibleRow();
    String topKey = top > 0 && top < getItems().size() ? getItems().get(top).key() : "";
    updating = true;
    try {
      update.run();
      List<ImageRow> items = getItems();
      int[] indices =
          IntStream.range(0, selected.isEmpty() ? 0 : items.size())
              .filter(i -> selected.contains(items.get(i).key()))
              .toArray();
      getSelectionModel().clearSelection();
      if (indices.length > 0) {
        getSelectionModel().selectIndices(indices[0], indices);
      }
    } finally {
      updating = false;
    }
    publishSelection();
    if (top > 0) {
      scrollTo(placeOf(topKey, Math.min(top, getItems().size() - 1)));
    }
  }

  /** Where a row is now; {@code otherwise} when it is gone. */
  private int placeOf(String key, int otherwise) {
    List<ImageRow> items = getItems();
    return IntStream.range(0, items.size())
        .filter(i -> items.get(i).key().equals(key))
        .findFirst()
        .orElse(otherwise);
  }

  private int firstVisibleRow() {
    if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      IndexedCell<?> first = flow.getFirstVisibleCell();
      return first == null ? 0 : first.getIndex();
    }
    return 0;
  }
}
