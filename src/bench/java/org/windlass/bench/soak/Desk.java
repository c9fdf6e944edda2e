package org.windlass.bench.soak;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Somebody at the program's window in front, who knows it by the ids of its nodes and by its keys.
 * Members may be called from any thread but JavaFX's.
 */
final class Desk {
  private static final long PATIENCE_SECONDS = 30;
  private static final long POLL_MILLIS = 2;

  /** Presses a key together with the one for shortcuts. */
  void shortcut(KeyCode code) throws Exception {
    press(code, true, false);
  }

  /** Presses a key together with Alt. */
  void alt(KeyCode code) throws Exception {
    press(code, false, true);
  }

  private void press(KeyCode code, boolean control, boolean alt) throws Exception {
    onFx(
        () -> {
          Scene scene = front().getScene();
          Node owner = scene.getFocusOwner();
          KeyEvent event =
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, false);
          (owner == null ? scene.getRoot() : owner).fireEvent(event);
          return true;
        });
  }

  /** Clicks a button, once it is in sight. */
  void click(String selector) throws Exception {
    until(selector + " is in sight", () -> shows(selector));
    onFx(
        () -> {
          ((ButtonBase) node(selector)).fire();
          return true;
        });
  }

  /** Chooses in a menu. */
  void choose(String menu, String item) throws Exception {
    onFx(
        () -> {
          MenuItem found =
              ((MenuButton) node(menu))
                  .getItems().stream()
                      .filter(i -> item.equals(i.getId()))
                      .findFirst()
                      .orElseThrow();
          found.fire();
          return true;
        });
  }

  /** Writes into a field, and presses Enter. */
  void enter(String selector, String text) throws Exception {
    onFx(
        () -> {
          TextField field = (TextField) node(selector);
          field.requestFocus();
          field.setText(text);
          field.fireEvent(new ActionEvent());
          return true;
        });
  }

  /** Writes into a field. */
  void write(String selector, String text) throws Exception {
    onFx(
        () -> {
          ((TextField) node(selector)).setText(text);
          return true;
        });
  }

  /** Whether a node is in sight. */
  boolean shows(String selector) throws Exception {
    return onFx(() -> find(selector).isPresent());
  }

  /** The text of what is in sight; empty when nothing is. */
  String text(String selector) throws Exception {
    return onFx(() -> find(selector).map(node -> ((Labeled) node).getText()).orElse(""));
  }

  /** Whether the first match in sight has a pseudo class. */
  boolean is(String selector, String pseudoClass) throws Exception {
    return onFx(
        () ->
            find(selector)
                .filter(
                    node ->
                        node.getPseudoClassStates()
                            .contains(PseudoClass.getPseudoClass(pseudoClass)))
                .isPresent());
  }

  /** Waits until something holds. */
  void until(String what, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "not within " + PATIENCE_SECONDS + " s: " + what + "; in sight: " + texts());
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  /** Waits until the window has been laid out once more. */
  void frame() throws Exception {
    CountDownLatch laidOut = new CountDownLatch(1);
    Runnable listener = laidOut::countDown;
    Scene scene =
        onFx(
            () -> {
              Scene shown = front().getScene();
              shown.addPostLayoutPulseListener(listener);
              Platform.requestNextPulse();
              return shown;
            });
    if (!laidOut.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("no frame");
    }
    onFx(
        () -> {
          scene.removePostLayoutPulseListener(listener);
          return true;
        });
  }

  /** The title of the window. */
  String title() throws Exception {
    return onFx(() -> front().getTitle());
  }

  /** How many lines a list has. */
  int lines(String list) throws Exception {
    return onFx(() -> ((ListView<?>) node(list)).getItems().size());
  }

  /** Waits until the program has started JavaFX. */
  void begin() throws InterruptedException {
    while (true) {
      try {
        Platform.runLater(() -> {});
        return;
      } catch (IllegalStateException e) {
        // JavaFX has no other way to say that it is not there yet.
        Thread.sleep(POLL_MILLIS);
      }
    }
  }

  /** How many windows are open. */
  int windows() throws Exception {
    return onFx(() -> stages().size());
  }

  /** Closes the window in front. */
  void closeWindow() throws Exception {
    onFx(
        () -> {
          front().close();
          return true;
        });
  }

  private static List<String> texts() throws Exception {
    return onFx(
        () ->
            front().getScene().getRoot().lookupAll(".label").stream()
                .filter(Desk::inSight)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList());
  }

  private static Node node(String selector) {
    return find(selector)
        .orElseThrow(() -> new IllegalStateException(selector + " is not in sight"));
  }

  private static Optional<Node> find(String selector) {
    return stages().isEmpty()
        ? Optional.empty()
        : front().getScene().getRoot().lookupAll(selector).stream()
            .filter(Desk::inSight)
            .findFirst();
  }

  private static boolean inSight(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** The one that was opened last. */
  private static Stage front() {
    return stages().getLast();
  }

  private static List<Stage> stages() {
    return Window.getWindows().stream()
        .filter(Stage.class::isInstance)
        .map(Stage.class::cast)
        .filter(Window::isShowing)
        .toList();
  }

  private static <T> T onFx(Callable<T> question) throws Exception {
    FutureTask<T> task = new FutureTask<>(question);
    Platform.runLater(task);
    return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
