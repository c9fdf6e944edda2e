package org.windlass.ui.images.details;

/** The tabs of an image's details, in their order. */
public enum DetailsTab {
  /** What the image says of itself. */
  OVERVIEW,
  /** How it was made, and where its bytes are. */
  LAYERS,
  /** What is in its layers. */
  FILES,
  /** What the engine said, word for word. */
  JSON,
  /** The containers that use it. */
  CONTAINERS
}
