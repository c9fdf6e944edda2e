package org.windlass.ui.images;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which images a text lets through. */
final class ImageFilter {
  private ImageFilter() {}

  /**
   * Those whose name, tag, id or digest holds the text; or, when it holds {@code *} or {@code ?},
   * those whose repository, with or without the tag, it matches as {@code docker images --filter
   * reference=…} would: neither stands for a slash.
   */
  static Predicate<ImageRow> of(String text) {
    String words = text.strip().toLowerCase(Locale.ROOT);
    if (words.indexOf('*') < 0 && words.indexOf('?') < 0) {
      return row -> row.matches(words);
    }
    Predicate<String> pattern = pattern(words).asMatchPredicate();
    return row ->
        pattern.test(row.repository().toLowerCase(Locale.ROOT))
            || pattern.test(row.reference().toLowerCase(Locale.ROOT));
  }

  private static Pattern pattern(String words) {
    StringBuilder regex = new StringBuilder();
    for (int at = 0; at < words.length(); at++) {
      char c = words.charAt(at);
      switch (c) {
        case '*' -> regex.append("[^/]*");
        case '?' -> regex.append("[^/]");
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString());
  }
}
