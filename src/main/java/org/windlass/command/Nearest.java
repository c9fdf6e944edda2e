package org.windlass.command;

import java.util.Arrays;
import java.util.Comparator;

/** The command that a mistyped word most resembles. */
final class Nearest {
  private static final int RESEMBLES = 2;

  private Nearest() {}

  /** The word of the command; empty when the word resembles none, or is too short to tell. */
  static String to(String word) {
    int most = Math.min(RESEMBLES, word.length() - 1);
    return Arrays.stream(Command.values())
        .map(Command::word)
        .filter(candidate -> distance(word, candidate) <= most)
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
