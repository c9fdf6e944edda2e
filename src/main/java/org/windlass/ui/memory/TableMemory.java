package org.windlass.ui.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/**
 * Columns as the user has left them: order, widths, and what the table is sorted by. A column
 * without an id is left alone. Belongs to the UI thread.
 */
final class TableMemory {
  private static final String COLUMNS = "columns.";
  private static final String SORT = "sort.";
  private static final String DESCENDING = "descending";

  private final ViewMemory memory;

  TableMemory(ViewMemory memory) {
    this.memory = memory;
  }

  /** Lays a table's columns as they were left, and keeps them from now on. */
  <S> void remember(TableView<S> table) {
    restoreColumns(table);
    restoreSort(table);
    InvalidationListener columns = change -> keepColumns(table);
    InvalidationListener sort = change -> keepSort(table);
    table.getColumns().addListener(columns);
    table.getSortOrder().addListener(sort);
    for (TableColumn<S, ?> column : table.getColumns()) {
      column.widthProperty().addListener(columns);
      column.sortTypeProperty().addListener(sort);
    }
  }

  private <S> void restoreColumns(TableView<S> table) {
    List<TableColumn<S, ?>> order = new ArrayList<>();
    pairs(memory.get(COLUMNS + table.getId()))
        .forEach(
            (id, width) ->
                column(table, id)
                    .ifPresent(
                        column -> {
                          order.add(column);
                          widen(column, width);
                        }));
    // With a column that is new since then, the order is as it comes.
    if (order.size() == table.getColumns().size() && !order.equals(table.getColumns())) {
      table.getColumns().setAll(order);
    }
  }

  private <S> void restoreSort(TableView<S> table) {
    List<TableColumn<S, ?>> order = new ArrayList<>();
    pairs(memory.get(SORT + table.getId()))
        .forEach(
            (id, direction) ->
                column(table, id)
                    .ifPresent(
                        column -> {
                          column.setSortType(
                              direction.equals(DESCENDING)
                                  ? SortType.DESCENDING
                                  : SortType.ASCENDING);
                          order.add(column);
                        }));
    if (!order.isEmpty()) {
      table.getSortOrder().setAll(order);
    }
  }

  private static <S> Optional<TableColumn<S, ?>> column(TableView<S> table, String id) {
    return table.getColumns().stream().filter(column -> id.equals(column.getId())).findFirst();
  }

  private static void widen(TableColumn<?, ?> column, String width) {
    // Somebody may have written anything into the file.
    if (width.matches("[1-9][0-9]{1,3}")) {
      column.setPrefWidth(Integer.parseInt(width));
    }
  }

  private <S> void keepColumns(TableView<S> table) {
    memory.put(
        COLUMNS + table.getId(),
        table.getColumns().stream()
            .map(column -> column.getId() + "=" + Math.round(column.getWidth()))
            .collect(Collectors.joining(",")));
  }

  private <S> void keepSort(TableView<S> table) {
    memory.put(
        SORT + table.getId(),
        table.getSortOrder().stream()
            .map(
                column ->
                    column.getId()
                        + "="
                        + (column.getSortType() == SortType.DESCENDING ? DESCENDING : "ascending"))
            .collect(Collectors.joining(",")));
  }

  /** The parts of {@code a=1,b=2}, in their order. */
  private static Map<String, String> pairs(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : text.split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return pairs;
  }
}
