package org.windlass.ui.shell;

/** The pages of the window, in the order of the rail. */
public enum Page {
  /** The engine's images. */
  IMAGES,
  /** Search for repositories. */
  SEARCH,
  /** The tags of one repository; reached from other pages, as a part of the search. */
  TAGS,
  /** What takes how much of the engine's disk; reached from the images. */
  USAGE,
  /** Pulls, running and finished. */
  PULLS,
  /** The engine this window talks to. */
  CONNECTIONS,
  /** What the user can choose. */
  SETTINGS;

  /** The page whose button in the rail stands for this one. */
  public Page inRail() {
    return switch (this) {
      case TAGS -> SEARCH;
      case USAGE -> IMAGES;
      default -> this;
    };
  }

  /** Whether the page is of use only while an engine is there. */
  boolean needsEngine() {
    return this == IMAGES || this == SEARCH || this == TAGS || this == USAGE;
  }
}
