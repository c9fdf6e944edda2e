package org.windlass.command;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.windlass.command.CommandException.BadOption;
import org.windlass.command.CommandException.BadOption.Reason;
import org.windlass.pull.PullLine;

/** What stands before the command in a line copied from a terminal or a text. */
final class PastedWords {
  private static final Pattern VARIABLE = Pattern.compile("([A-Z][A-Z0-9_]*)=.*");
  private static final Set<String> ENGINE_VARIABLES =
      Set.of(
          "DOCKER_HOST",
          "DOCKER_CONTEXT",
          "DOCKER_CONFIG",
          "DOCKER_TLS",
          "DOCKER_TLS_VERIFY",
          "DOCKER_CERT_PATH");
  private static final Set<String> HARMLESS = Set.of("-D", "--debug");
  private static final Set<String> HARMLESS_WITH_VALUE = Set.of("-l", "--log-level");

  private PastedWords() {}

  /** Whether a program's name, alone or behind a prompt, begins the line. */
  static boolean namesProgram(List<String> words) {
    int at = skipPrompts(words);
    return at < words.size() && PullLine.isProgram(words.get(at));
  }

  /**
   * The words from the command on; never empty unless {@code words} is.
   *
   * @throws BadOption when what stands before it chooses an engine
   */
  static List<String> command(List<String> words) throws BadOption {
    int at = skipPrompts(words);
    for (String variable : words.subList(0, at)) {
      int equals = variable.indexOf('=');
      if (equals > 0 && ENGINE_VARIABLES.contains(variable.substring(0, equals))) {
        throw new BadOption(Reason.OTHER_ENGINE, variable.substring(0, equals), "");
      }
    }
    if (at < words.size() && PullLine.isProgram(words.get(at))) {
      at = skipOptions(words, at + 1);
    }
    return at < words.size() ? words.subList(at, words.size()) : words;
  }

  /** The words behind the program and its options; may be none. */
  static List<String> afterProgram(List<String> words) throws BadOption {
    return words.subList(skipOptions(words, skipPrompts(words) + 1), words.size());
  }

  private static int skipPrompts(List<String> words) {
    int at = 0;
    while (at < words.size()
        && (PullLine.isPrompt(words.get(at)) || VARIABLE.matcher(words.get(at)).matches())) {
      at++;
    }
    return at;
  }

  /** Skips docker's global options. */
  private static int skipOptions(List<String> words, int from) throws BadOption {
    int at = from;
    while (at < words.size() && words.get(at).startsWith("-") && !words.get(at).equals("--help")) {
      String word = words.get(at);
      int equals = word.indexOf('=');
      String option = equals < 0 ? word : word.substring(0, equals);
      if (HARMLESS_WITH_VALUE.contains(option)) {
        at += equals < 0 ? 2 : 1;
      } else if (HARMLESS.contains(option)) {
        at++;
      } else {
        throw new BadOption(
            engineOption(option) ? Reason.OTHER_ENGINE : Reason.UNKNOWN, option, "");
      }
    }
    return at;
  }

  private static boolean engineOption(String option) {
    return option.startsWith("-H")
        || option.startsWith("-c")
        || option.equals("--host")
        || option.equals("--context")
        || option.equals("--config")
        || option.startsWith("--tls");
  }
}
