package org.windlass.ui.preview;

/** What a preview has to show. */
public enum PreviewContent {
  /** Registry and engine are being asked, and there is nothing older to show. */
  LOADING,
  /** The layers. */
  LAYERS,
  /** The registry or the engine did not answer as it should. */
  ERROR
}
