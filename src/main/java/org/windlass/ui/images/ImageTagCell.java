package org.windlass.ui.images;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.reference.Digest;
import org.windlass.ui.control.Hint;
import org.windlass.ui.text.Messages;

/** An image's tag, with a mark when its registry has another image under it now. */
final class ImageTagCell extends TableCell<ImageRow, ImageRow> {
  private final UpdatesViewModel updates;
  private final Messages messages;
  private final FontIcon mark = new FontIcon(Feather.ARROW_UP_CIRCLE);
  private final Hint hint = new Hint(this);

  ImageTagCell(UpdatesViewModel updates, Messages messages) {
    this.updates = updates;
    this.messages = messages;
    mark.getStyleClass().add("update-mark");
    setContentDisplay(ContentDisplay.RIGHT);
  }

  @Override
  protected void updateItem(@Nullable ImageRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setText(null);
      setGraphic(null);
      hint.set("");
      setAccessibleText(null);
      return;
    }
    Digest update = updates.updateOf(row);
    setText(row.tag());
    setGraphic(update == null ? null : mark);
    String more =
        update == null
            ? row.tag()
            : messages.get("images.update.available", row.tag(), update, row.digest());
    // A long tag may be cut by its column; the tooltip has all of it.
    hint.set(more);
    setAccessibleText(more);
  }
}
