package org.windlass.ui.preview;

/** Whether an engine has a layer. */
public enum Presence {
  /** It has. */
  PRESENT,
  /** It has not: the layer will be downloaded. */
  MISSING,
  /** Nobody has looked everywhere yet. */
  CHECKING,
  /** It could not be found out. */
  UNKNOWN
}
