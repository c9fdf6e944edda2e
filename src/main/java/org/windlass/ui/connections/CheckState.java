package org.windlass.ui.connections;

/** How far a step of a connection test is. */
public enum CheckState {
  /** Its turn has not come. */
  WAITING,
  /** It is being made. */
  RUNNING,
  /** It has succeeded. */
  PASSED,
  /** It has failed. */
  FAILED,
  /** This kind of host has no such step. */
  NOT_NEEDED
}
