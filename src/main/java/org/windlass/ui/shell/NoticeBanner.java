package org.windlass.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.ui.control.IconButton;
import org.windlass.ui.control.LazyNode;

/** A strip above the page that says what was set and is not heeded; until it is closed. */
final class NoticeBanner extends HBox {

  private NoticeBanner(ShellViewModel shell) {
    setId("notice-banner");
    getStyleClass().addAll("banner", "notice");
    setAlignment(Pos.CENTER_LEFT);
    Label words = new Label();
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    words
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> String.join(System.lineSeparator(), shell.notices()), shell.notices()));
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren()
        .addAll(
            new FontIcon(Feather.INFO),
            words,
            new IconButton(
                Feather.X,
                shell.texts().messages().get("connections.error.close"),
                shell.notices()::clear));
  }

  /** The banner, while it is needed. */
  static Node of(ShellViewModel shell) {
    return new LazyNode(Bindings.isNotEmpty(shell.notices()), () -> new NoticeBanner(shell));
  }
}
