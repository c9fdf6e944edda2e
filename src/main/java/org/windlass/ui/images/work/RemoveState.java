package org.windlass.ui.images.work;

/** How far a removal is. */
public enum RemoveState {
  /** The engine is asked what there is. */
  READING,
  /** It could not be asked. */
  UNREADABLE,
  /** It waits for a yes. */
  ASKING,
  /** Images are removed. */
  WORKING,
  /** All is done. */
  DONE,
  /** Something was refused. */
  FAILED
}
