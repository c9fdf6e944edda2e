package org.windlass.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.windlass.command.CommandException.BadOption;
import org.windlass.command.CommandException.BadOption.Reason;

/**
 * What stands behind a command's word, split into options and operands by docker's rules: options
 * stand before, between and behind operands, until {@code --}.
 */
final class Arguments {
  private static final String HELP = "--help";
  private static final List<String> SWITCH_VALUES = List.of("true", "false", "1", "0", "t", "f");

  private final Command command;
  private final List<String> operands = new ArrayList<>();
  private final Map<String, List<String>> values = new HashMap<>();
  private boolean help;

  private Arguments(Command command) {
    this.command = command;
  }

  /**
   * Splits the words behind a command.
   *
   * @throws CommandException when an option is unknown, not supported, or lacks its value
   */
  static Arguments read(Command command, List<String> words) throws CommandException {
    Arguments arguments = new Arguments(command);
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      if (word.equals("--")) {
        arguments.operands.addAll(words.subList(at + 1, words.size()));
        break;
      }
      String next = at + 1 < words.size() ? words.get(at + 1) : "";
      boolean last = at + 1 == words.size();
      if (word.equals(HELP)) {
        arguments.help = true;
      } else if (word.startsWith("--")) {
        at += arguments.longOption(word, next, last);
      } else if (word.startsWith("-") && word.length() > 1) {
        at += arguments.letters(word, next, last);
      } else {
        arguments.operands.add(word);
      }
    }
    return arguments;
  }

  /** Whether {@code --help} is among them. */
  boolean helpWanted() {
    return help;
  }

  /** The command they were given to. */
  Command command() {
    return command;
  }

  /** All that is not an option. */
  List<String> operands() {
    return operands;
  }

  /** What an option was given, in order. */
  List<String> all(String option) {
    return values.getOrDefault(option, List.of());
  }

  /** What an option was given last. */
  Optional<String> last(String option) {
    List<String> given = all(option);
    return given.isEmpty() ? Optional.empty() : Optional.of(given.getLast());
  }

  /** How many words besides its own the option takes. */
  private int longOption(String word, String next, boolean last) throws CommandException {
    int equals = word.indexOf('=');
    String typed = equals < 0 ? word : word.substring(0, equals);
    CommandOption option =
        command
            .option(typed.substring(2))
            .orElseThrow(() -> new BadOption(Reason.UNKNOWN, typed, ""));
    if (equals >= 0) {
      take(option, typed, word.substring(equals + 1));
      return 0;
    } else if (!option.takesValue()) {
      take(option, typed, "true");
      return 0;
    }
    return takeNext(option, typed, next, last);
  }

  /** The same for letters that share one dash, the last of them with a value behind it. */
  private int letters(String word, String next, boolean last) throws CommandException {
    for (int at = 1; at < word.length(); at++) {
      String typed = "-" + word.charAt(at);
      CommandOption option =
          command
              .option(word.charAt(at))
              .orElseThrow(() -> new BadOption(Reason.UNKNOWN, typed, ""));
      String rest = word.substring(at + 1);
      if (rest.startsWith("=")) {
        take(option, typed, rest.substring(1));
        return 0;
      } else if (!option.takesValue()) {
        take(option, typed, "true");
      } else if (rest.isEmpty()) {
        return takeNext(option, typed, next, last);
      } else {
        take(option, typed, rest);
        return 0;
      }
    }
    return 0;
  }

  private int takeNext(CommandOption option, String typed, String next, boolean last)
      throws CommandException {
    if (last) {
      throw new BadOption(Reason.NO_VALUE, typed, "");
    }
    take(option, typed, next);
    return 1;
  }

  private void take(CommandOption option, String typed, String value) throws CommandException {
    if (option.use() == CommandOption.Use.REFUSED) {
      throw new BadOption(Reason.UNSUPPORTED, typed, "");
    } else if (option.use() == CommandOption.Use.SECRET) {
      throw new BadOption(Reason.SECRET, typed, "");
    } else if (!option.takesValue() && !SWITCH_VALUES.contains(value)) {
      throw new BadOption(Reason.BAD_VALUE, typed, value);
    }
    values.computeIfAbsent(option.name(), name -> new ArrayList<>()).add(value);
  }
}
