package org.windlass.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.windlass.reference.InvalidReferenceException;

/** From words to actions: the same table serves the command line and the command field. */
public final class CommandTable {
  private static final int ALIAS_WORDS = 2;

  private CommandTable() {}

  /** The command that a word calls; empty when it calls none. */
  public static Optional<Command> find(String word) {
    return Arrays.stream(Command.values()).filter(c -> c.word().equals(word)).findFirst();
  }

  /**
   * Whether a line is meant as a command, right or wrong, rather than as words to search for: it
   * begins with a command, or with a prompt or program as in a terminal.
   */
  public static boolean isCommand(List<String> words) {
    String first = words.getFirst();
    return PullLink.isLink(first)
        || find(first).isPresent()
        || DockerWords.planned(first)
        || byAlias(words).isPresent()
        || PastedWords.namesProgram(words);
  }

  /**
   * Reads the words of a line, with or without {@code docker} before them; or a link, which stands
   * alone.
   *
   * @param words at least one
   * @throws CommandException when they are not a command
   * @throws InvalidReferenceException when they would pull something that is not a reference
   */
  public static Invocation parse(List<String> words)
      throws CommandException, InvalidReferenceException {
    List<String> line = PastedWords.command(words);
    if (PullLink.isLink(line.getFirst())) {
      if (line.size() > 1) {
        throw new CommandException.BadLink(CommandException.BadLink.Flaw.NOT_ALONE, "");
      }
      return PullLink.read(line.getFirst());
    }
    if (line.equals(List.of("--help"))) {
      return new Invocation.Help(Optional.empty());
    }
    Called called = called(line);
    List<String> rest = line.subList(called.words(), line.size());
    if (rest.contains("--help")) {
      return new Invocation.Help(Optional.of(called.command()));
    }
    return called.command().read(Arguments.read(called.command(), rest));
  }

  /** The command that the first words call. */
  static Called called(List<String> line) throws CommandException {
    Optional<Command> alias = byAlias(line);
    if (alias.isPresent()) {
      return new Called(alias.get(), ALIAS_WORDS);
    }
    String word = line.getFirst();
    Optional<Command> command = find(word);
    if (command.isPresent()) {
      return new Called(command.get(), 1);
    } else if (DockerWords.kind(word) && line.size() > 1) {
      String next = line.get(1);
      throw new CommandException.Elsewhere(word + " " + next, DockerWords.planned(word, next));
    } else if (DockerWords.known(word)) {
      throw new CommandException.Elsewhere(word, DockerWords.planned(word));
    }
    throw new CommandException.Unknown(word, Nearest.to(word));
  }

  private static Optional<Command> byAlias(List<String> line) {
    if (line.size() < ALIAS_WORDS) {
      return Optional.empty();
    }
    String both = String.join(" ", line.subList(0, ALIAS_WORDS));
    return Arrays.stream(Command.values()).filter(c -> c.aliases().contains(both)).findFirst();
  }

  /** A command, and how many words called it. */
  record Called(Command command, int words) {}
}
