package org.windlass.settings;

/** Which engine a start without options opens. */
public enum StartEngine {
  /** The one that the docker command talks to. */
  CURRENT_CONTEXT,
  /** The connection that the window was last turned to. */
  LAST_USED
}
