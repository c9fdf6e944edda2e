package org.windlass.reference;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words and numbers of a name, in turns: words in the order of the alphabet, whatever their
 * case, and numbers from the highest to the lowest.
 *
 * @param parts each of digits only, or of none
 */
record TagWords(List<String> parts) implements Comparable<TagWords> {
  private static final Pattern TURN = Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");

  static TagWords of(String text) {
    if (text.isEmpty()) {
      return new TagWords(List.of());
    }
    String words = text.toLowerCase(Locale.ROOT);
    return new TagWords(List.of(TURN.split(words)));
  }

  @Override
  public int compareTo(TagWords other) {
    int both = Math.min(parts.size(), other.parts.size());
    for (int i = 0; i < both; i++) {
      int order = compare(parts.get(i), other.parts.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(parts.size(), other.parts.size());
  }

  private static int compare(String one, String other) {
    boolean number = isNumber(one);
    if (number != isNumber(other)) {
      return number ? -1 : 1;
    }
    return number ? TagNumber.of(other).compareTo(TagNumber.of(one)) : one.compareTo(other);
  }

  private static boolean isNumber(String part) {
    return Character.isDigit(part.charAt(0));
  }
}
