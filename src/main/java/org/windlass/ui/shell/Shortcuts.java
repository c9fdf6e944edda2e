package org.windlass.ui.shell;

import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The window's keys. */
final class Shortcuts {
  static final KeyCombination PULL =
      new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);
  static final KeyCombination COMMAND =
      new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
  static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
  static final KeyCombination REFRESH = new KeyCodeCombination(KeyCode.F5);

  /** Alt with a digit turns to a page; Ctrl with a digit belongs to connections. */
  static final Map<Page, KeyCombination> PAGES =
      Map.of(
          Page.IMAGES, page(KeyCode.DIGIT1),
          Page.SEARCH, page(KeyCode.DIGIT2),
          Page.PULLS, page(KeyCode.DIGIT3),
          Page.CONNECTIONS, page(KeyCode.DIGIT4));

  private Shortcuts() {}

  private static KeyCombination page(KeyCode digit) {
    return new KeyCodeCombination(digit, KeyCombination.ALT_DOWN);
  }
}
