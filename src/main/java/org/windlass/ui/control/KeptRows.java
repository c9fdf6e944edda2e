package org.windlass.ui.control;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/** Keeps a table's selection and place while its rows change, and tells which rows are in sight. */
public final class KeptRows<S> {
  private final TableView<S> table;
  private final Function<S, Object> key;
  private final ObservableList<S> selection;
  private boolean updating;

  /**
   * Publishes what is selected from now on.
   *
   * @param key tells a row from every other, and stays the same when the row is read again
   * @param selection becomes the selected rows
   */
  public KeptRows(TableView<S> table, Function<S, Object> key, ObservableList<S> selection) {
    this.table = table;
    this.key = key;
    this.selection = selection;
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<S>) change -> publish());
  }

  /**
   * Lets an update change the rows; what was selected stays so, and the topmost row stays there.
   */
  public void during(Runnable update) {
    int top = firstInSight();
    Object topKey = top > 0 && top < table.getItems().size() ? keyAt(top) : "";
    selectedDuring(update);
    if (top > 0) {
      table.scrollTo(placeOf(topKey, Math.min(top, table.getItems().size() - 1)));
    }
  }

  /** Lets an update change the rows; what was selected stays so, as far as it is still there. */
  public void selectedDuring(Runnable update) {
    Set<Object> selected = new HashSet<>();
    selection.forEach(row -> selected.add(key.apply(row)));
    updating = true;
    try {
      update.run();
      int[] indices =
          IntStream.range(0, selected.isEmpty() ? 0 : table.getItems().size())
              .filter(i -> selected.contains(keyAt(i)))
              .toArray();
      table.getSelectionModel().clearSelection();
      if (indices.length > 0) {
        table.getSelectionModel().selectIndices(indices[0], indices);
      }
    } finally {
      updating = false;
    }
    publish();
  }

  /** The rows that can be seen, from the top. */
  public List<S> inSight() {
    if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null
        && flow.getLastVisibleCell() != null) {
      int size = table.getItems().size();
      int to = Math.min(size, flow.getLastVisibleCell().getIndex() + 1);
      int from = Math.min(to, Math.max(0, flow.getFirstVisibleCell().getIndex()));
      return List.copyOf(table.getItems().subList(from, to));
    }
    return List.of();
  }

  private void publish() {
    if (!updating) {
      selection.setAll(table.getSelectionModel().getSelectedItems());
    }
  }

  private Object keyAt(int index) {
    return key.apply(table.getItems().get(index));
  }

  /** Where a row is now; {@code otherwise} when it is gone. */
  private int placeOf(Object rowKey, int otherwise) {
    return IntStream.range(0, table.getItems().size())
        .filter(i -> keyAt(i).equals(rowKey))
        .findFirst()
        .orElse(otherwise);
  }

  private int firstInSight() {
    if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      IndexedCell<?> first = flow.getFirstVisibleCell();
      return first == null ? 0 : first.getIndex();
    }
    return 0;
  }
}
