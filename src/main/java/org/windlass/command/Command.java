package org.windlass.command;

import java.util.Locale;

/** The commands there are. */
public enum Command {
  /** Pull an image. */
  PULL("REF"),
  /** Search for repositories. */
  SEARCH("TERM"),
  /** List images. */
  IMAGES("[WORDS]");

  private final String arguments;

  Command(String arguments) {
    this.arguments = arguments;
  }

  /** The word that calls it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word with its arguments, as a help text shows it. */
  public String usage() {
    return word() + " " + arguments;
  }
}
