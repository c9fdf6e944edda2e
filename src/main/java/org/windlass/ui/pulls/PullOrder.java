package org.windlass.ui.pulls;

import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import org.windlass.pull.PullState;

/** Lets pulls that wait be put into another order, by mouse or by key. */
final class PullOrder {
  private static final KeyCombination UP =
      new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);
  private static final KeyCombination DOWN =
      new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);

  private final WaitingPulls waiting;
  private @Nullable PullRowViewModel dragged;

  PullOrder(WaitingPulls waiting) {
    this.waiting = waiting;
  }

  /** Lets one row be moved, and others be moved to its place. */
  void install(Node node, PullRowViewModel row) {
    node.addEventHandler(MouseEvent.DRAG_DETECTED, event -> begin(node, row, event));
    node.addEventHandler(DragEvent.DRAG_OVER, event -> over(row, event));
    node.addEventHandler(DragEvent.DRAG_DROPPED, event -> drop(row, event));
    node.addEventHandler(DragEvent.DRAG_DONE, event -> dragged = null);
    node.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(row, event));
  }

  private void begin(Node node, PullRowViewModel row, MouseEvent event) {
    if (waits(row)) {
      ClipboardContent content = new ClipboardContent();
      content.putString(row.title());
      node.startDragAndDrop(TransferMode.MOVE).setContent(content);
      dragged = row;
      event.consume();
    }
  }

  private void over(PullRowViewModel row, DragEvent event) {
    if (dragged != null && dragged != row && waits(row)) {
      event.acceptTransferModes(TransferMode.MOVE);
      event.consume();
    }
  }

  private void drop(PullRowViewModel row, DragEvent event) {
    if (dragged != null) {
      waiting.moveTo(dragged, row);
      event.setDropCompleted(true);
      event.consume();
    }
  }

  private void key(PullRowViewModel row, KeyEvent event) {
    if (waits(row) && (UP.match(event) || DOWN.match(event))) {
      waiting.move(row, UP.match(event) ? -1 : 1);
      event.consume();
    }
  }

  private static boolean waits(PullRowViewModel row) {
    return row.stateProperty().get() == PullState.QUEUED;
  }
}
