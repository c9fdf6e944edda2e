package org.windlass.ui.shell;

/** What is known of the engine at a host. */
public enum ConnectionState {
  /** Nothing yet. */
  CONNECTING,
  /** It answers. */
  CONNECTED,
  /** It does not answer, or no longer. */
  LOST
}
