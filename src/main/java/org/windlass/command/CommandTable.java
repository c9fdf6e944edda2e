package org.windlass.command;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.windlass.pull.PullLine;
import org.windlass.reference.InvalidReferenceException;

/** From words to actions: the same table serves the command line and the command field. */
public final class CommandTable {
  private static final int RESEMBLES = 2;

  private CommandTable() {}

  /** The command that a word calls; empty when it calls none. */
  public static Optional<Command> find(String word) {
    return Arrays.stream(Command.values()).filter(c -> c.word().equals(word)).findFirst();
  }

  /**
   * Reads the words of a line, with or without {@code docker} before them.
   *
   * @param words at least one
   * @throws CommandException when they are not a command
   * @throws InvalidReferenceException when they would pull something that is not a reference
   */
  public static Invocation parse(List<String> words)
      throws CommandException, InvalidReferenceException {
    boolean pasted = words.size() > 1 && words.getFirst().equals("docker");
    List<String> line = pasted ? words.subList(1, words.size()) : words;
    String word = line.getFirst();
    List<String> arguments = line.subList(1, line.size());
    Command command =
        find(word).orElseThrow(() -> new CommandException.Unknown(word, nearest(word)));
    return switch (command) {
      case PULL -> pull(arguments);
      case SEARCH -> new Invocation.Search(SearchWords.parse(arguments));
      case IMAGES -> new Invocation.Images(String.join(" ", arguments));
    };
  }

  private static Invocation pull(List<String> arguments)
      throws CommandException, InvalidReferenceException {
    if (arguments.isEmpty()) {
      throw new CommandException.MissingArgument(Command.PULL);
    }
    return new Invocation.Pull(PullLine.parse("pull " + String.join(" ", arguments)));
  }

  private static String nearest(String word) {
    return Arrays.stream(Command.values())
        .map(Command::word)
        .filter(candidate -> distance(word, candidate) <= RESEMBLES)
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .orElse("");
  }

  /** How many letters must change (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
