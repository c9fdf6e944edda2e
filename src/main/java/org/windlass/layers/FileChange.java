package org.windlass.layers;

/** What a layer does to a path. */
public enum FileChange {
  /** Nothing: it is there from a layer below. */
  NONE,
  /** It was not there below. */
  ADDED,
  /** It was there below, and is another now. */
  CHANGED,
  /** It was there below, and is there no more. */
  DELETED
}
