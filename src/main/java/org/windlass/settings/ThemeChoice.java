package org.windlass.settings;

/** Whether the window is light or dark. */
public enum ThemeChoice {
  /** As the desktop is. */
  SYSTEM,
  /** Always light. */
  LIGHT,
  /** Always dark. */
  DARK
}
