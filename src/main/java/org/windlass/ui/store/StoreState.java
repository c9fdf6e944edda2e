package org.windlass.ui.store;

/** What is known of the images on the disk. */
public enum StoreState {
  /** Nobody has looked. */
  UNKNOWN,
  /** They are being checked. */
  CHECKING,
  /** They are as they should be. */
  SOUND,
  /** Some are not. */
  BROKEN,
  /** They could not be checked. */
  FAILED
}
