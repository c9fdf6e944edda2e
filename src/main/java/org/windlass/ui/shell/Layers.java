package org.windlass.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.windlass.ui.control.DialogLayer;
import org.windlass.ui.control.WindowLayers;

/** The window's layers, for its pages. */
record Layers(DialogLayer dialogs, Toast toast) implements WindowLayers {
  @Override
  public void open(Region dialog, Node first) {
    dialogs.open(dialog, first);
  }

  @Override
  public void close() {
    if (dialogs.isOpen()) {
      dialogs.close();
    }
  }

  @Override
  public void tell(String sentence, String actionName, Runnable action) {
    toast.show(sentence, actionName, action);
  }
}
