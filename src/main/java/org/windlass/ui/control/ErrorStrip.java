package org.windlass.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.Messages;

/** A failure in a strip above a view that goes on; seen only while there is one. */
public final class ErrorStrip extends HBox {
  /**
   * @param error null for none
   * @param clear forgets it
   */
  public ErrorStrip(ObservableValue<@Nullable ErrorText> error, Messages messages, Runnable clear) {
    Label words = new Label();
    words.setId("error-message");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    words.textProperty().bind(error.map(ErrorText::sentences).orElse(""));
    HBox.setHgrow(words, Priority.ALWAYS);
    getStyleClass().add("banner");
    setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .addAll(
            new FontIcon(Feather.ALERT_TRIANGLE),
            words,
            new IconButton(Feather.X, messages.get("connections.error.close"), clear));
    Shown.when(this, error.map(shown -> true).orElse(false));
  }
}
