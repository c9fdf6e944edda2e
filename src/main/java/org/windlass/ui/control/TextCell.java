package org.windlass.ui.control;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A table cell that shows a value as text, and more of it on hover. */
public final class TextCell<S, T> extends TableCell<S, T> {
  private final Function<? super T, String> text;
  private final Function<? super T, String> more;
  private final Hint hint = new Hint(this);

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
      hint.set("");
      return;
    }
    setText(text.apply(item));
    hint.set(more.apply(item));
  }
}
