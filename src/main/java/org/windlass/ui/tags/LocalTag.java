package org.windlass.ui.tags;

/** What the engine has of a tag. */
public enum LocalTag {
  /** Nothing. */
  NONE,
  /** An image under that name; whether it is the registry's is not known. */
  HELD,
  /** The image that the registry has now. */
  CURRENT,
  /** Another image than the registry has now. */
  OUTDATED
}
