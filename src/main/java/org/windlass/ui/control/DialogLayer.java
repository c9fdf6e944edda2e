package org.windlass.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Shows a dialog over the whole window; while it does, neither mouse nor keys reach what is below.
 */
public final class DialogLayer extends StackPane {
  private static final double MARGIN = 24;

  private final Region scrim = new Region();
  private Subscription focus = Subscription.EMPTY;
  private @Nullable Node before;
  private @Nullable Node lastInside;

  /** Shows nothing yet. */
  public DialogLayer() {
    setId("dialog-layer");
    scrim.getStyleClass().add("scrim");
    setPadding(new Insets(0));
    setVisible(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::wrapAround);
  }

  /** Whether a dialog is shown. */
  public boolean isOpen() {
    return isVisible();
  }

  /**
   * Shows a dialog in the middle.
   *
   * @param first gets the focus
   */
  public void open(Region dialog, Node first) {
    if (isOpen()) {
      close();
    }
    Scene scene = getScene();
    before = scene.getFocusOwner();
    lastInside = first;
    StackPane.setMargin(dialog, new Insets(MARGIN));
    getChildren().setAll(scrim, dialog);
    setVisible(true);
    // What is inside a scroll pane is in the scene, and can have the focus, only from here on.
    applyCss();
    layout();
    first.requestFocus();
    focus = scene.focusOwnerProperty().subscribe((was, is) -> keepInside(is));
  }

  /** Takes the dialog away; the focus goes back to where it was. */
  public void close() {
    focus.unsubscribe();
    setVisible(false);
    getChildren().clear();
    if (before != null) {
      before.requestFocus();
    }
  }

  private void keepInside(@Nullable Node owner) {
    if (owner != null && isInside(owner)) {
      lastInside = owner;
      return;
    }
    List<Node> reachable = reachable();
    // What had the focus may be disabled by now: then nothing in the dialog would hear a key.
    if (lastInside != null && reachable.contains(lastInside)) {
      lastInside.requestFocus();
    } else if (!reachable.isEmpty()) {
      reachable.getFirst().requestFocus();
    }
  }

  /** The tabulator goes from the last control to the first, and back. */
  private void wrapAround(KeyEvent event) {
    if (event.getCode() != KeyCode.TAB || event.isControlDown()) {
      return;
    }
    List<Node> reachable = reachable();
    Node end = reachable.isEmpty() ? null : edge(reachable, !event.isShiftDown());
    if (end != null && end.isFocused()) {
      edge(reachable, event.isShiftDown()).requestFocus();
      event.consume();
    }
  }

  private List<Node> reachable() {
    List<Node> reachable = new ArrayList<>();
    collect(this, reachable);
    return reachable;
  }

  private static Node edge(List<Node> nodes, boolean last) {
    return last ? nodes.getLast() : nodes.getFirst();
  }

  private static void collect(Parent parent, List<Node> reachable) {
    for (Node node : parent.getChildrenUnmodifiable()) {
      if (node.isVisible() && !node.isDisabled()) {
        if (node.isFocusTraversable()) {
          reachable.add(node);
        }
        if (node instanceof Parent inner) {
          collect(inner, reachable);
        }
      }
    }
  }

  /** A layer above has its own right to the focus; one below has lost it. */
  private boolean isInside(Node node) {
    for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (parent instanceof DialogLayer layer) {
        List<Node> layers = getParent().getChildrenUnmodifiable();
        return layers.indexOf(layer) >= layers.indexOf(this);
      }
    }
    return false;
  }
}
