package org.windlass.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.windlass.command.CommandException.BadOption;
import org.windlass.command.CommandException.BadOption.Reason;

/** The values of {@code --filter}. */
final class Filters {
  static final String OPTION = "--filter";

  private static final List<String> TRUE = List.of("1", "true");
  private static final List<String> FALSE = List.of("0", "false");

  private Filters() {}

  /** The key, in lower case, and the value of {@code key=value}; blanks around both are dropped. */
  static Map.Entry<String, String> read(String given) throws BadOption {
    int equals = given.indexOf('=');
    if (equals <= 0) {
      throw new BadOption(Reason.BAD_VALUE, OPTION, given);
    }
    return Map.entry(
        given.substring(0, equals).strip().toLowerCase(Locale.ROOT),
        given.substring(equals + 1).strip());
  }

  static boolean isTrue(String value, String given) throws BadOption {
    if (!TRUE.contains(value) && !FALSE.contains(value)) {
      throw new BadOption(Reason.BAD_VALUE, OPTION, given);
    }
    return TRUE.contains(value);
  }

  static BadOption unsupported(String given) {
    return new BadOption(Reason.UNSUPPORTED, OPTION + " " + given, "");
  }
}
