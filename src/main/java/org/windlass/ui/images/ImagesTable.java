package org.windlass.ui.images;

import static javafx.scene.control.TableColumn.SortType.DESCENDING;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.windlass.ui.control.KeptRows;
import org.windlass.ui.control.TextCell;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** The table of images: sorts by any column, and keeps selection and place over a refresh. */
final class ImagesTable extends TableView<ImageRow> {
  private static final Comparator<String> TEXT = String.CASE_INSENSITIVE_ORDER;
  private static final String MONOSPACE = "monospace";
  private static final String NUMBER = "number";

  private final Texts texts;
  private final Map<TableColumn<ImageRow, ?>, Comparator<ImageRow>> orders = new HashMap<>();

  ImagesTable(ImagesViewModel viewModel, UpdatesViewModel updates, Texts texts) {
    this.texts = texts;
    setId("images-table");
    setAccessibleText(texts.messages().get("images.title"));
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    addColumns(updates, viewModel.hasContainers());

    setItems(viewModel.rows());
    comparatorProperty().subscribe(() -> viewModel.orderProperty().set(order()));
    // They are sorted where they are filtered, and not on this thread when they are many.
    setSortPolicy(table -> true);
    KeptRows<ImageRow> kept = new KeptRows<>(this, ImageRow::key, viewModel.selection());
    viewModel.aroundUpdates(kept::during);
    viewModel.aroundArranging(kept::selectedDuring);
    viewModel.onAging(this::refresh);
  }

  /** The order that the headers ask for, as it is now; null when none is asked for. */
  private @Nullable Comparator<ImageRow> order() {
    if (getComparator() == null) {
      return null;
    }
    Comparator<ImageRow> order = null;
    for (TableColumn<ImageRow, ?> column : getSortOrder()) {
      Comparator<ImageRow> up = Objects.requireNonNull(orders.get(column));
      Comparator<ImageRow> next = column.getSortType() == DESCENDING ? up.reversed() : up;
      order = order == null ? next : order.thenComparing(next);
    }
    return order;
  }

  private void addColumns(UpdatesViewModel updates, boolean hasContainers) {
    Messages messages = texts.messages();
    add("repository", 280, ImageRow::repository, TEXT, () -> cell(Function.identity(), ""));
    addTag(updates);
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
            hasContainers
                ? new TextCell<>(
                    count -> count > 0 ? String.valueOf(count) : "",
                    count -> messages.get("images.users", count),
                    NUMBER)
                : new TextCell<>(
                    count -> messages.get("images.no-containers.short"),
                    count -> messages.get("images.no-containers"),
                    NUMBER));
  }

  private void addTag(UpdatesViewModel updates) {
    TableColumn<ImageRow, ImageRow> tag =
        column("tag", 160, Function.identity(), Comparator.comparing(ImageRow::tag, TEXT));
    tag.setCellFactory(ignored -> new ImageTagCell(updates, texts.messages()));
    getColumns().add(tag);
  }

  private <T> void add(
      String key,
      double width,
      Function<ImageRow, T> value,
      Comparator<? super T> order,
      Supplier<TextCell<ImageRow, T>> cell) {
    TableColumn<ImageRow, T> column = column(key, width, value, order);
    column.setCellFactory(ignored -> cell.get());
    if (key.equals("size") || key.equals("in-use")) {
      column.getStyleClass().add(NUMBER);
    }
    getColumns().add(column);
  }

  private <T> TableColumn<ImageRow, T> column(
      String key, double width, Function<ImageRow, T> value, Comparator<? super T> order) {
    TableColumn<ImageRow, T> column =
        new TableColumn<>(texts.messages().get("images.column." + key));
    column.setId("images-column-" + key);
    column.setPrefWidth(width);
    orders.put(column, (a, b) -> order.compare(value.apply(a), value.apply(b)));
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())).getReadOnlyProperty());
    return column;
  }

  private TextCell<ImageRow, ImageRow> idCell() {
    return new TextCell<>(ImageRow::shortId, ImageRow::id, MONOSPACE);
  }

  private static <T> TextCell<ImageRow, T> cell(Function<T, String> text, String styleClass) {
    // A long name may be cut by its column; the tooltip has all of it.
    return new TextCell<>(text, text, styleClass);
  }
}
