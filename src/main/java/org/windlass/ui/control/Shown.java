package org.windlass.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Shows or hides nodes together with the space they take. */
public final class Shown {
  private Shown() {}

  /** Binds a node's visibility, and whether it takes part in layout, to a condition. */
  public static void when(Node node, ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(condition);
  }
}
