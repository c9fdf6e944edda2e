package org.windlass.batch;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills variables in as Dockerfiles and compose files write them: {@code $NAME}, {@code ${NAME}},
 * {@code ${NAME:-default}}, {@code ${NAME-default}}, {@code ${NAME:+other}}, and {@code $$} for a
 * dollar. The environment of this computer is not looked at: a file means the same everywhere.
 */
final class Variables {
  private static final int MAX_DEPTH = 10;

  private Variables() {}

  /** The whole text; null when a variable has neither a value nor a default. */
  static @Nullable String fill(String text, Map<String, String> values) {
    return fill(text, values, 0);
  }

  private static @Nullable String fill(String text, Map<String, String> values, int depth) {
    if (depth > MAX_DEPTH) {
      return null;
    }
    StringBuilder whole = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '$') {
        whole.append(c);
        at++;
        continue;
      }
      int end;
      String value;
      if (text.startsWith("$$", at)) {
        end = at + 2;
        value = "$";
      } else if (text.startsWith("${", at)) {
        end = closing(text, at + 2);
        value = end < 0 ? null : braced(text.substring(at + 2, end - 1), values, depth);
      } else {
        end = nameEnd(text, at + 1);
        value = values.get(text.substring(at + 1, end));
      }
      if (value == null) {
        return null;
      }
      whole.append(value);
      at = end;
    }
    return whole.toString();
  }

  /** What stands between braces. */
  private static @Nullable String braced(String inside, Map<String, String> values, int depth) {
    int end = nameEnd(inside, 0);
    String value = values.get(inside.substring(0, end));
    String rest = inside.substring(end);
    if (rest.isEmpty()) {
      return value;
    }
    boolean emptyCounts = rest.startsWith(":");
    String operator = emptyCounts ? rest.substring(1) : rest;
    boolean given = value != null && !(emptyCounts && value.isEmpty());
    if (operator.startsWith("-")) {
      return given ? value : fill(operator.substring(1), values, depth + 1);
    } else if (operator.startsWith("+")) {
      return given ? fill(operator.substring(1), values, depth + 1) : "";
    }
    return given && operator.startsWith("?") ? value : null;
  }

  /** The index after the brace that closes; -1 when there is none. */
  private static int closing(String text, int from) {
    int open = 1;
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        open++;
      } else if (text.charAt(i) == '}') {
        open--;
        if (open == 0) {
          return i + 1;
        }
      }
    }
    return -1;
  }

  private static int nameEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    return end;
  }
}
