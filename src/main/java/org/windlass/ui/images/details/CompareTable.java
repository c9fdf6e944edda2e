package org.windlass.ui.images.details;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.windlass.ui.control.TextCell;

/** A table of what two images differ in. */
final class CompareTable<T> extends TableView<T> {
  /** A column that is narrower grows no further. */
  private static final double FLEXIBLE = 200;

  /**
   * @param name for screen readers
   * @param none what is said when there is nothing
   */
  CompareTable(String id, String name, String none) {
    setId(id);
    setAccessibleText(name);
    setPlaceholder(new Label(none));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
  }

  /**
   * Adds a column.
   *
   * @param more what is said on hover
   */
  CompareTable<T> with(
      String title,
      double width,
      String styleClass,
      Function<T, String> text,
      Function<T, String> more) {
    TableColumn<T, T> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    if (width < FLEXIBLE) {
      column.setMinWidth(width);
      column.setMaxWidth(width);
    }
    column.setComparator((a, b) -> text.apply(a).compareTo(text.apply(b)));
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(row.getValue()).getReadOnlyProperty());
    column.setCellFactory(ignored -> new TextCell<>(text, more, styleClass));
    if (styleClass.equals("number")) {
      column.getStyleClass().add(styleClass);
    }
    getColumns().add(column);
    return this;
  }
}
