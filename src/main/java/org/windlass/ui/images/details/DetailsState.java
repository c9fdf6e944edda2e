package org.windlass.ui.images.details;

/** What the details have to show. */
public enum DetailsState {
  /** No image is chosen. */
  NONE,
  /** The engine is being asked. */
  LOADING,
  /** An image. */
  READY,
  /** The engine could not be asked, or does not have the image. */
  ERROR
}
