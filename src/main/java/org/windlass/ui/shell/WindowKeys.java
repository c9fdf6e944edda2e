package org.windlass.ui.shell;

import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/** Does what the window's keys are for, while no dialog is open. Belongs to the UI thread. */
final class WindowKeys {
  private final ShellViewModel shell;
  private final Actions actions;
  private final BooleanSupplier asking;

  /**
   * @param asking whether a dialog is open
   */
  WindowKeys(ShellViewModel shell, Actions actions, BooleanSupplier asking) {
    this.shell = shell;
    this.actions = actions;
    this.asking = asking;
  }

  /** Adds the keys to a scene. */
  void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(KeyEvent event) {
    if (!asking.getAsBoolean() && isDone(event)) {
      event.consume();
    }
  }

  private boolean isDone(KeyEvent event) {
    int connection = Shortcuts.connectionNumber(event);
    if (Shortcuts.PULL.match(event)) {
      actions.pull().run();
    } else if (Shortcuts.COMMAND.match(event)) {
      actions.command().run();
    } else if (Shortcuts.FIND.match(event)) {
      actions.find().run();
    } else if (Shortcuts.REFRESH.match(event)) {
      shell.sessionProperty().get().images().refresh();
    } else if (Shortcuts.SHEET.match(event)) {
      actions.sheet().run();
    } else if (connection > 0) {
      shell.connections().connectToNumber(connection);
    } else {
      return isPage(event);
    }
    return true;
  }

  private boolean isPage(KeyEvent event) {
    for (var keys : Shortcuts.PAGES.entrySet()) {
      if (keys.getValue().match(event)) {
        shell.pageProperty().set(keys.getKey());
        return true;
      }
    }
    return false;
  }

  /** What no field has taken. */
  private void typed(KeyEvent event) {
    if (event.getCharacter().equals("?") && !asking.getAsBoolean()) {
      event.consume();
      actions.sheet().run();
    }
  }

  /**
   * What keys do in a view.
   *
   * @param pull turns to where a reference can be written
   * @param command turns to where a command can be written
   * @param find turns to where the page looks for something
   * @param sheet shows the keys
   */
  record Actions(Runnable pull, Runnable command, Runnable find, Runnable sheet) {}
}
