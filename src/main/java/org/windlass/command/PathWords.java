package org.windlass.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the paths in a command's words mean the same in any folder. */
public final class PathWords {
  private static final List<String> OPTIONS = List.of("-o", "--output", "-i", "--input");

  private PathWords() {}

  /**
   * The same words with absolute paths.
   *
   * @param words of a command, right or wrong; may be empty
   * @param folder that relative paths are meant in
   */
  public static List<String> absolute(List<String> words, Path folder) {
    if (words.isEmpty()) {
      return words;
    }
    try {
      List<String> line = PastedWords.command(words);
      return switch (CommandTable.called(line).command()) {
        case SAVE, LOAD -> withOptions(words, folder);
        case IMPORT -> withFirstOperand(words, line, folder);
        default -> words;
      };
    } catch (CommandException e) {
      // Whoever reads the words says what is wrong with them.
      return words;
    }
  }

  private static List<String> withOptions(List<String> words, Path folder) {
    List<String> absolute = new ArrayList<>(words);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      int equals = word.indexOf('=');
      if (OPTIONS.contains(word) && i + 1 < words.size()) {
        absolute.set(i + 1, folder.resolve(words.get(i + 1)).toString());
      } else if (equals > 0 && OPTIONS.contains(word.substring(0, equals))) {
        absolute.set(i, word.substring(0, equals + 1) + folder.resolve(word.substring(equals + 1)));
      }
    }
    return absolute;
  }

  private static List<String> withFirstOperand(List<String> words, List<String> line, Path folder)
      throws CommandException {
    CommandTable.Called called = CommandTable.called(line);
    List<String> rest = line.subList(called.words(), line.size());
    List<String> operands = Arguments.read(called.command(), rest).operands();
    List<String> absolute = new ArrayList<>(words);
    if (!operands.isEmpty()) {
      int at = words.lastIndexOf(operands.getFirst());
      absolute.set(at, folder.resolve(operands.getFirst()).toString());
    }
    return absolute;
  }
}
