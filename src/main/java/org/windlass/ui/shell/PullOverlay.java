package org.windlass.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.windlass.ui.pulls.PullBar;
import org.windlass.ui.pulls.RunningPulls;
import org.windlass.ui.text.Messages;

/** The pull bar over any page, with what is being pulled below it. */
final class PullOverlay extends StackPane {
  private static final double WIDTH = 860;
  private final VBox box = new VBox();
  private final PullBar bar;
  private final Node running;
  private final Label title;

  PullOverlay(PullBar bar, RunningPulls running, Messages messages) {
    this.bar = bar;
    this.running = running;
    this.title = new Label(messages.get("top.pull.title"));
    title.getStyleClass().add(Styles.TEXT_BOLD);
    setId("pull-overlay");
    setVisible(false);
    // Clicks beside the box close it; the page below must not take them.
    setOnMousePressed(
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
    box.getStyleClass().add("pull-overlay");
    box.setMaxWidth(WIDTH);
    box.setMaxHeight(USE_PREF_SIZE);
    StackPane.setAlignment(box, Pos.TOP_CENTER);
    StackPane.setMargin(box, new javafx.geometry.Insets(16));
    getChildren().add(box);
  }

  /** Opens, with the cursor in the bar. */
  void open() {
    box.getChildren().setAll(title, bar, running);
    setVisible(true);
    bar.focusReference();
  }

  /** Closes; what was typed stays for the next time. */
  void close() {
    setVisible(false);
    box.getChildren().clear();
  }
}
