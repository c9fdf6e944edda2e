package org.windlass.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * An instruction of a Dockerfile.
 *
 * @param name in upper case
 * @param words what follows the name
 * @param line where it begins, counted from 1
 */
record Instruction(String name, List<String> words, int line) {
  /** Reads a line whose continuations have been joined. */
  static Instruction of(String text, int line) {
    List<String> words = Arrays.asList(text.strip().split("\\s+", -1));
    return new Instruction(
        words.getFirst().toUpperCase(Locale.ROOT), words.subList(1, words.size()), line);
  }

  /** The words that are no options. */
  List<String> arguments() {
    return words.stream().dropWhile(word -> word.startsWith("--")).toList();
  }

  /** The options, such as {@code --from=build}. */
  List<String> options() {
    return words.stream().takeWhile(word -> word.startsWith("--")).toList();
  }
}
