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

  /** Shows the dialog of a form. */
  void open(ConnectionFormViewModel form);

  /** What is known of a connection's engine; of the window's own when it is null. */
  Node facts(@Nullable ConnectionProfile profile);

  /** What the window is connected to; null when that cannot be used. */
  @Nullable EngineEndpoint endpoint();
}
