package org.windlass.ui.connections;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.windlass.context.ConnectionProfile;
import org.windlass.engine.EngineEndpoint;

/** The window that the page of connections is in. All members belong to the UI thread. */
public interface ConnectionWindow {
  /** Turns the window to a connection that can be used. */
  void connect(ConnectionProfile profile);

  /** Whether the window shows this connection. */
  boolean shows(ConnectionProfile profile);

  /** Runs an action each time that the window has turned to another engine. */
  void whenTurned(Runnable action);

  /** Shows the dialog of a form. */
  void open(ConnectionFormViewModel form);

  /**
   * What is known of a connection's engine; of the window's own when it is null. What was handed
   * out before is no longer kept up to date.
   */
  Node facts(@Nullable ConnectionProfile profile);

  /** What the window is connected to; null when that cannot be used. */
  @Nullable EngineEndpoint endpoint();
}
