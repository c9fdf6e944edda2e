package org.windlass.command;

import java.util.ArrayList;
import java.util.List;

/** Splits a line into words as a shell does: blanks, quotation marks, backslashes. */
public final class Words {
  private static final char NO_QUOTE = 0;
  private static final String ESCAPABLE_IN_QUOTES = "\\\"$`";

  private Words() {}

  /**
   * The words of a line, none of them blank unless it was quoted.
   *
   * @throws CommandException.OpenQuote when a quotation mark is not closed
   */
  public static List<String> split(String line) throws CommandException.OpenQuote {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean begun = false;
    char quote = NO_QUOTE;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      boolean last = at + 1 == line.length();
      if (quote != NO_QUOTE && c == quote) {
        quote = NO_QUOTE;
      } else if (c == '\\' && !last && quote != '\'') {
        char next = line.charAt(++at);
        if (quote == '"' && ESCAPABLE_IN_QUOTES.indexOf(next) < 0) {
          word.append(c);
        }
        // A backslash at the end of a line joins it to the next.
        if (next != '\n') {
          word.append(next);
          begun = true;
        }
      } else if (quote == NO_QUOTE && (c == '"' || c == '\'')) {
        quote = c;
        begun = true;
      } else if (quote == NO_QUOTE && Character.isWhitespace(c)) {
        if (begun) {
          words.add(word.toString());
          word.setLength(0);
          begun = false;
        }
      } else {
        word.append(c);
        begun = true;
      }
    }
    if (quote != NO_QUOTE) {
      throw new CommandException.OpenQuote();
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }
}
