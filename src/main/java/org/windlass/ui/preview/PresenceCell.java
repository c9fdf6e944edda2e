package org.windlass.ui.preview;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says whether a layer is there, with a picture of it. */
final class PresenceCell extends TableCell<PreviewLayer, Presence> {
  private final Function<Presence, String> words;
  private final FontIcon icon = new FontIcon();

  PresenceCell(Function<Presence, String> words) {
    this.words = words;
  }

  @Override
  protected void updateItem(@Nullable Presence presence, boolean empty) {
    super.updateItem(presence, empty);
    if (empty || presence == null) {
      setText(null);
      setGraphic(null);
      return;
    }
    icon.setIconCode(
        switch (presence) {
          case PRESENT -> Feather.CHECK;
          case MISSING -> Feather.DOWNLOAD;
          case CHECKING -> Feather.MORE_HORIZONTAL;
          case UNKNOWN -> Feather.HELP_CIRCLE;
        });
    icon.getStyleClass()
        .setAll(
            "ikonli-font-icon", presence == Presence.PRESENT ? "check-passed" : "presence-other");
    setText(words.apply(presence));
    setGraphic(icon);
  }
}
