package org.windlass.ui.control;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * A place for a node that is built when it is first shown: nodes out of sight cost a start as much
 * as others. Belongs to the UI thread.
 */
public final class LazyNode extends StackPane {

  /**
   * Is there, and takes space, while the condition holds.
   *
   * @param builder called once at most
   */
  public LazyNode(ObservableValue<Boolean> condition, Supplier<? extends Node> builder) {
    Shown.when(this, condition);
    visibleProperty()
        .subscribe(
            shown -> {
              if (shown && getChildren().isEmpty()) {
                getChildren().add(builder.get());
              }
            });
  }
}
