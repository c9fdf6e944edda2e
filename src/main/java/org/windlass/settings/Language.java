package org.windlass.settings;

import java.util.Locale;

/** The languages of the interface. */
public enum Language {
  /** As the system is, where there is a translation; else English. */
  SYSTEM,
  /** English. */
  ENGLISH,
  /** Simplified Chinese. */
  CHINESE;

  /**
   * The locale of texts.
   *
   * @param system the system's
   */
  public Locale locale(Locale system) {
    return switch (this) {
      case SYSTEM -> system;
      case ENGLISH -> Locale.ENGLISH;
      case CHINESE -> Locale.SIMPLIFIED_CHINESE;
    };
  }
}
