package org.windlass.ui.usage;

/** How far pruning is. */
enum PruneState {
  /** The engine is asked what there is. */
  READING,
  /** It waits for a yes. */
  ASKING,
  /** The engine prunes. */
  WORKING,
  /** It is done. */
  DONE,
  /** Something failed. */
  FAILED
}
