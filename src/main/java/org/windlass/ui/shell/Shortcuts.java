package org.windlass.ui.shell;

import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The window's keys. */
final class Shortcuts {
  static final KeyCombination PULL =
      new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);
  static final KeyCombination COMMAND =
      new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
  static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
  static final KeyCombination SETTINGS =
      new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN);
  static final KeyCombination SHEET = new KeyCodeCombination(KeyCode.F1);
  static final KeyCombination REFRESH = new KeyCodeCombination(KeyCode.F5);

  /** Alt with a digit turns to a page; Ctrl with a digit belongs to connections. */
  static final Map<Page, KeyCombination> PAGES =
      Map.of(
          Page.IMAGES, page(KeyCode.DIGIT1),
          Page.SEARCH, page(KeyCode.DIGIT2),
          Page.PULLS, page(KeyCode.DIGIT3),
          Page.CONNECTIONS, page(KeyCode.DIGIT4),
          Page.SETTINGS, SETTINGS);

  /** Ctrl with a digit turns to a connection; how many have one. */
  static final int CONNECTIONS = 9;

  private Shortcuts() {}

  /** The keys of a connection, by its number from 1 to {@link #CONNECTIONS}. */
  static KeyCombination connection(int number) {
    return new KeyCodeCombination(KeyCode.valueOf("DIGIT" + number), KeyCombination.SHORTCUT_DOWN);
  }

  /** The number of the connection whose keys these are; 0 when they are no connection's. */
  static int connectionNumber(KeyEvent event) {
    return IntStream.rangeClosed(1, CONNECTIONS)
        .filter(number -> connection(number).match(event))
        .findFirst()
        .orElse(0);
  }

  static KeyCombination page(KeyCode digit) {
    return new KeyCodeCombination(digit, KeyCombination.ALT_DOWN);
  }
}
