package org.windlass.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/** What a page can have shown over itself. Belongs to the UI thread. */
public interface WindowLayers {
  /**
   * Shows a dialog over the whole window.
   *
   * @param first gets the keyboard
   */
  void open(Region dialog, Node first);

  /** Takes the dialog away. */
  void close();

  /** Says a sentence for some seconds, with one thing to do about it. */
  void tell(String sentence, String actionName, Runnable action);
}
