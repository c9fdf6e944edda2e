package org.windlass.ui.shell;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.windlass.ui.background.UiThread;

/** A short message in a corner of the window that goes by itself. */
final class Toast extends HBox {
  private static final Duration SHOWN = Duration.ofSeconds(5);

  private final UiThread ui;
  private final Label text = new Label();
  private final Button action = new Button();
  private UiThread.@Nullable Timer timer;

  Toast(UiThread ui) {
    this.ui = ui;
    setId("toast");
    getStyleClass().add("toast");
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
    StackPane.setMargin(this, new Insets(16));
    action.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, Styles.ACCENT);
    getChildren().addAll(text, action);
    setVisible(false);
  }

  /** Shows a sentence and one thing to do about it, for five seconds. */
  void show(String sentence, String actionName, Runnable onAction) {
    text.setText(sentence);
    action.setText(actionName);
    action.setOnAction(
        event -> {
          setVisible(false);
          onAction.run();
        });
    setVisible(true);
    if (timer != null) {
      timer.stop();
    }
    timer = ui.after(SHOWN, this::hide);
  }

  /** Takes the sentence away. */
  void hide() {
    setVisible(false);
  }
}
