package org.windlass.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import org.HdrHistogram.Histogram;
import org.windlass.bench.figures.Percentiles;
import org.windlass.ui.images.ImageRow;

/** The table of images sorted by each of its columns, up and down. */
final class ImagesSorts {
  private static final String ID = "images-column-";
  private final ImagesWindow window;
  private Histogram cpu = new Histogram(3);
  private Histogram wall = new Histogram(3);

  ImagesSorts(ImagesWindow window) {
    this.window = window;
  }

  /** Sorts by all once uncounted and then {@code rounds} times; prints what each sort took. */
  void measure(int rounds) throws Exception {
    List<TableColumn<ImageRow, ?>> columns =
        window.table().getColumns().stream().filter(TableColumn::isSortable).toList();
    for (int round = 0; round <= rounds; round++) {
      for (TableColumn<ImageRow, ?> column : columns) {
        sort(column, TableColumn.SortType.ASCENDING);
        sort(column, TableColumn.SortType.DESCENDING);
      }
      if (round == 0) {
        cpu = new Histogram(3);
        wall = new Histogram(3);
      }
    }
    Fx.run(() -> window.table().getSortOrder().clear());
    Fx.settle();
    Percentiles.head("for each sort by one of " + columns.size() + " columns", "sorts");
    Percentiles.line("FX thread, CPU, until the rows are laid out", cpu);
    Percentiles.line("wall, until the rows are laid out", wall);
    Percentiles.frameAim("the FX thread for a sort", cpu);
  }

  private void sort(TableColumn<ImageRow, ?> column, TableColumn.SortType type) throws Exception {
    ObservableList<ImageRow> rows = window.table().getItems();
    Function<ImageRow, Comparable<Object>> key = key(column.getId().substring(ID.length()));
    List<Comparable<Object>> keys = rows.stream().map(key).sorted().toList();
    boolean up = type == TableColumn.SortType.ASCENDING;
    Object first = up ? keys.getFirst() : keys.getLast();
    Object last = up ? keys.getLast() : keys.getFirst();
    CompletableFuture<Reaction.Took> took =
        Fx.get(
            () ->
                Reaction.to(
                    () -> apply(column, type),
                    window.scene(),
                    rows,
                    () ->
                        key.apply(rows.getFirst()).equals(first)
                            && key.apply(rows.getLast()).equals(last)));
    took.get().record(cpu, wall);
    List<Comparable<Object>> sorted = Fx.get(() -> rows.stream().map(key).toList());
    if (!sorted.equals(up ? keys : keys.reversed())) {
      throw new IllegalStateException("not in the order of " + column.getId() + ", " + type);
    }
  }

  private void apply(TableColumn<ImageRow, ?> column, TableColumn.SortType type) {
    column.setSortType(type);
    if (!window.table().getSortOrder().equals(List.of(column))) {
      window.table().getSortOrder().setAll(List.of(column));
    }
  }

  @SuppressWarnings("unchecked") // Each key is compared with keys of its own kind only.
  private static Function<ImageRow, Comparable<Object>> key(String column) {
    Function<ImageRow, ? extends Comparable<?>> key =
        switch (column) {
          case "repository" -> row -> row.repository().toLowerCase(Locale.ROOT);
          case "tag" -> row -> row.tag().toLowerCase(Locale.ROOT);
          case "id" -> ImageRow::id;
          case "created" -> ImageRow::created;
          case "size" -> ImageRow::size;
          case "in-use" -> ImageRow::containers;
          default -> throw new IllegalStateException("a column " + column);
        };
    return (Function<ImageRow, Comparable<Object>>) key;
  }
}
