package org.windlass.ui.control;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The key that leaves a dialog. */
public final class EscapeKey {
  private EscapeKey() {}

  /** Has it do something wherever in {@code dialog} the keyboard is. */
  public static void leaves(Node dialog, Runnable action) {
    dialog.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            action.run();
          }
        });
  }
}
