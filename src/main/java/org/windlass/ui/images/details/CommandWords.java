package org.windlass.ui.images.details;

import java.util.List;
import java.util.stream.Collectors;

/** Words of a command line. */
final class CommandWords {
  private CommandWords() {}

  /** One line that a shell would take apart into the same words. */
  static String line(List<String> words) {
    return words.stream().map(CommandWords::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
