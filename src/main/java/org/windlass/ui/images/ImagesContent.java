package org.windlass.ui.images;

/** What the list has to show. */
public enum ImagesContent {
  /** The first listing is under way. */
  LOADING,
  /** Rows. */
  ROWS,
  /** The engine holds no image. */
  EMPTY,
  /** The engine holds images; the filter hides all of them. */
  NO_MATCH,
  /** The first listing failed. */
  ERROR
}
