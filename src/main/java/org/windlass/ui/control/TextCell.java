package org.windlass.ui.control;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A table cell that shows a value as text, and more of it on hover. */
public final class TextCell<S, T> extends TableCell<S, T> {
  private final Function<? super T, String> text;
  private final Function<? super T, String> more;
  private final Tooltip tooltip = new Tooltip();

  /**
   * @param more the tooltip; an empty text shows none
   * @param styleClass of the cell; may be empty
   */
  public TextCell(
      Function<? super T, String> text, Function<? super T, String> more, String styleClass) {
    this.text = text;
    this.more = more;
    if (!styleClass.isEmpty()) {
      getStyleClass().add(styleClass);
    }
  }

  @Override
  protected void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setText(null);
      setTooltip(null);
      return;
    }
    setText(text.apply(item));
    String hover = more.apply(item);
    tooltip.setText(hover);
    setTooltip(hover.isEmpty() ? null : tooltip);
  }
}
