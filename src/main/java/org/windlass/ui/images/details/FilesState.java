package org.windlass.ui.images.details;

/** How far an image's files are read. */
public enum FilesState {
  /** They are not, and it would take long: the user is asked. */
  ASK,
  /** They are being read. */
  READING,
  /** They are. */
  READY,
  /** They could not be. */
  ERROR
}
