package org.windlass.testing;

import static org.windlass.testing.TestWindow.untilFx;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Opens the window before each test, and finds its nodes by selector as a user would: visible. */
public abstract class WindowTest extends ApplicationTest {
  private @Nullable TestWindow window;

  /** Sets up each engine before it is asked anything. */
  protected void prepare(FakeEngine engine) {}

  @Override
  public final void start(Stage stage) {
    window = new TestWindow(stage, this::prepare);
  }

  @Override
  public final void stop() {
    window().close();
  }

  /** The window under test. */
  protected final TestWindow window() {
    if (window == null) {
      throw new IllegalStateException("the window is not open yet");
    }
    return window;
  }

  /** Asks on the FX thread. */
  protected static <T> T onFx(Callable<T> question) {
    try {
      return WaitForAsyncUtils.asyncFx(question).get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Every visible node that a selector matches, in all windows. */
  protected final List<Node> all(String selector) {
    return onFx(() -> visible(selector));
  }

  /** Whether a visible node matches. */
  protected final boolean shown(String selector) {
    return !all(selector).isEmpty();
  }

  /** The first visible node that matches; waits for it. */
  protected final Node node(String selector) {
    untilFx(selector + " is shown", () -> !visible(selector).isEmpty());
    return all(selector).getFirst();
  }

  /** The texts of all visible matches. */
  protected final List<String> texts(String selector) {
    return onFx(() -> visible(selector).stream().map(WindowTest::textOf).toList());
  }

  /** Waits until no visible node matches. */
  protected final void untilGone(String selector) {
    untilFx(selector + " is gone", () -> visible(selector).isEmpty());
  }

  /** The text of a label, a button or a field. */
  protected final String text(String selector) {
    Node node = node(selector);
    return onFx(() -> textOf(node));
  }

  /** Waits until the first match shows a text. */
  protected final void untilText(String selector, String text) {
    untilFx(
        selector + " says " + text,
        () ->
            visible(selector).stream()
                .findFirst()
                .map(WindowTest::textOf)
                .equals(Optional.of(text)));
  }

  /** Clicks the first visible match, where it is once the window has been laid out. */
  protected final void click(String selector) {
    node(selector);
    settle();
    clickOn(node(selector));
  }

  /** Waits until the window has been laid out twice more: the first may ask for the second. */
  protected final void settle() {
    Scene scene = scene();
    for (int i = 0; i < 2; i++) {
      CountDownLatch laidOut = new CountDownLatch(1);
      Runnable listener = laidOut::countDown;
      onFx(
          () -> {
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
            return true;
          });
      TestWindow.until("laid out", () -> laidOut.getCount() == 0);
      onFx(
          () -> {
            scene.removePostLayoutPulseListener(listener);
            return true;
          });
    }
  }

  /** The window's scene. */
  protected final Scene scene() {
    return window().scene();
  }

  /** Puts the cursor into a field, empties it, and types. */
  protected final void fill(String selector, String text) {
    click(selector);
    push(KeyCode.CONTROL, KeyCode.A);
    push(KeyCode.BACK_SPACE);
    write(text);
  }

  /** Clicks the button with this text in the question that is asked; waits for it. */
  protected final void answer(String text) {
    node(".dialog-pane");
    Node button =
        all(".dialog-pane .button").stream()
            .filter(node -> ((Labeled) node).getText().equals(text))
            .findFirst()
            .orElseThrow();
    clickOn(button);
  }

  /** Whether the first match has a pseudo class. */
  protected final boolean is(String selector, String pseudoClass) {
    Node node = node(selector);
    return onFx(
        () -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass)));
  }

  /** The id of what has the keyboard; empty when nothing with an id has. */
  protected final String focused() {
    return onFx(
        () -> {
          Node owner = scene().getFocusOwner();
          return owner == null || owner.getId() == null ? "" : owner.getId();
        });
  }

  /** Waits until a node has the keyboard. */
  protected final void untilFocused(String id) {
    untilFx(
        id + " has the keyboard",
        () -> {
          Node owner = scene().getFocusOwner();
          return owner != null && id.equals(owner.getId());
        });
  }

  /** What a paste would give. */
  protected final String clipboard() {
    return onFx(() -> Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""));
  }

  private static List<Node> visible(String selector) {
    return Window.getWindows().stream()
        .filter(Window::isShowing)
        .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
        .filter(WindowTest::isTreeVisible)
        .toList();
  }

  private static boolean isTreeVisible(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static String textOf(Node node) {
    return switch (node) {
      case Labeled labeled -> labeled.getText();
      case TextInputControl field -> field.getText();
      default -> throw new IllegalArgumentException(node + " shows no text");
    };
  }
}
