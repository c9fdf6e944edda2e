package org.windlass.ui.shell;

/** The pages of the window, in the order of the rail. */
public enum Page {
  /** The engine's images. */
  IMAGES,
  /** Search for repositories. */
  SEARCH,
  /** Pulls, running and finished. */
  PULLS,
  /** The engine this window talks to. */
  CONNECTIONS;

  /** Whether the page is of use only while an engine is there. */
  boolean needsEngine() {
    return this == IMAGES || this == SEARCH;
  }
}
