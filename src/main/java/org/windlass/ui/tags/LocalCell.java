package org.windlass.ui.tags;

import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.ui.control.Hint;
import org.windlass.ui.text.Messages;

/** What the engine has of a tag: a picture, and a word. */
final class LocalCell extends TableCell<TagRow, LocalTag> {
  private static final PseudoClass OUTDATED = PseudoClass.getPseudoClass("outdated");
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final Map<LocalTag, Feather> ICONS =
      Map.of(
          LocalTag.NONE, Feather.MINUS,
          LocalTag.HELD, Feather.HARD_DRIVE,
          LocalTag.CURRENT, Feather.CHECK,
          LocalTag.OUTDATED, Feather.ARROW_UP_CIRCLE);

  private final Messages messages;
  private final FontIcon icon = new FontIcon();
  private final Hint hint = new Hint(this);

  LocalCell(Messages messages) {
    this.messages = messages;
    getStyleClass().add("mark-cell");
  }

  @Override
  protected void updateItem(@Nullable LocalTag local, boolean empty) {
    super.updateItem(local, empty);
    pseudoClassStateChanged(OUTDATED, !empty && local == LocalTag.OUTDATED);
    pseudoClassStateChanged(CURRENT, !empty && local == LocalTag.CURRENT);
    if (empty || local == null || local == LocalTag.NONE) {
      setText(null);
      setGraphic(null);
      hint.set("");
      return;
    }
    String word = LocalWords.of(messages, local);
    setText(word);
    icon.setIconCode(ICONS.get(local));
    setGraphic(icon);
    hint.set(LocalWords.explained(messages, local));
  }
}
