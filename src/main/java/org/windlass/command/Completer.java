package org.windlass.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.windlass.command.Completion.Kind;

/** Completes the last word of a line. */
public final class Completer {
  /** At most so many ways are offered. */
  public static final int MOST = 12;

  private static final List<String> PLATFORMS =
      List.of(
          "linux/amd64",
          "linux/arm64",
          "linux/arm/v7",
          "linux/386",
          "linux/ppc64le",
          "linux/riscv64",
          "linux/s390x",
          "windows/amd64");

  private final Suggestions suggestions;

  /**
   * @param suggestions is asked anew for each line
   */
  public Completer(Suggestions suggestions) {
    this.suggestions = suggestions;
  }

  /**
   * The ways to go on with a line, best first; none when it cannot be completed. The cursor is
   * taken to be at the end.
   */
  public List<Completion> complete(String line) {
    int lastWord = lastWordStart(line);
    String head = line.substring(0, lastWord);
    Candidates found = new Candidates(head, line.substring(lastWord), MOST);
    try {
      List<String> before = Words.split(head);
      List<String> words =
          PastedWords.namesProgram(before) ? PastedWords.afterProgram(before) : before;
      if (words.isEmpty()) {
        first(found, before.isEmpty());
      } else {
        further(found, words, line);
      }
    } catch (CommandException e) {
      // What is wrong with the line is said when it is carried out.
      return List.of();
    }
    return found.best().stream().filter(way -> !way.line().strip().equals(line)).toList();
  }

  /** The first word: a command, or in a bare line what was searched for or an image to show. */
  private void first(Candidates found, boolean bare) {
    for (Command command : Command.values()) {
      found.prefix(Kind.COMMAND, command.word(), command.word(), command.standsAlone());
    }
    if (bare && !found.typed().isEmpty()) {
      suggestions.searches().forEach(term -> found.add(Kind.SEARCH, term, "search " + term, true));
      suggestions.images().forEach(image -> found.add(Kind.IMAGE, image, "images " + image, true));
    }
  }

  private void further(Candidates found, List<String> words, String line) {
    Optional<Command> called = calledBy(words);
    if (called.isEmpty()) {
      mistyped(found, words);
      searchedBefore(found, line.stripLeading());
      return;
    }
    Command command = called.get();
    Optional<CommandOption> open = openOption(command, words.getLast());
    if (open.isPresent()) {
      values(found, command, open.get());
    } else if (found.typed().startsWith("-")) {
      command.options().stream()
          .filter(option -> option.use() == CommandOption.Use.HONOURED)
          .forEach(option -> found.prefix(Kind.OPTION, option.typed(), option.typed(), false));
    } else {
      operands(found, command, words);
    }
  }

  private static void mistyped(Candidates found, List<String> words) {
    // What docker has and Windlass has not is not mistyped.
    String word = words.getFirst();
    String nearest = DockerWords.known(word) ? "" : Nearest.to(word);
    if (!nearest.isEmpty() && words.size() == 1) {
      String meant = nearest + " " + found.typed();
      found.instead(Kind.COMMAND, meant.strip(), meant, !found.typed().isEmpty());
    }
  }

  private void searchedBefore(Candidates found, String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    suggestions.searches().stream()
        .filter(term -> term.toLowerCase(Locale.ROOT).startsWith(lower))
        .forEach(term -> found.instead(Kind.SEARCH, term, "search " + term, true));
  }

  private void operands(Candidates found, Command command, List<String> words) {
    switch (command.operand()) {
      case REFERENCE, IMAGE, IMAGE_AND_NAME ->
          suggestions.images().forEach(image -> found.add(Kind.IMAGE, image, image, true));
      case TERM -> suggestions.searches().forEach(term -> found.add(Kind.SEARCH, term, term, true));
      case COMMAND -> {
        for (Command topic : Command.values()) {
          found.prefix(Kind.COMMAND, topic.word(), topic.word(), true);
        }
      }
      case CONTEXT -> {
        if (words.getLast().equals(ContextArguments.USE)) {
          suggestions.contexts().forEach(name -> found.add(Kind.CONTEXT, name, name, true));
        } else if (words.size() == 1) {
          ContextArguments.VERBS.forEach(
              verb -> found.prefix(Kind.VALUE, verb, verb, !verb.equals(ContextArguments.USE)));
        }
      }
      case REGISTRY ->
          suggestions.registries().forEach(name -> found.add(Kind.REGISTRY, name, name, true));
      case NONE, FILE -> {}
    }
  }

  private static void values(Candidates found, Command command, CommandOption option) {
    List<String> values =
        switch (command.word() + " " + option.name()) {
          case "pull platform" -> PLATFORMS;
          case "search filter" -> List.of("is-official=true", "stars=");
          case "images filter" -> List.of("dangling=true", "reference=");
          default -> List.of();
        };
    values.forEach(value -> found.prefix(Kind.VALUE, value, value, command.standsAlone()));
  }

  private static Optional<Command> calledBy(List<String> words) {
    try {
      return Optional.of(CommandTable.called(words).command());
    } catch (CommandException e) {
      return Optional.empty();
    }
  }

  /** The option whose value the next word is. */
  private static Optional<CommandOption> openOption(Command command, String word) {
    Optional<CommandOption> option =
        word.startsWith("--")
            ? command.option(word.substring(2))
            : word.startsWith("-") && word.length() == 2
                ? command.option(word.charAt(1))
                : Optional.empty();
    return option.filter(CommandOption::takesValue);
  }

  private static int lastWordStart(String line) {
    int at = line.length();
    while (at > 0 && !Character.isWhitespace(line.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
