package org.windlass.logs;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Leaves secrets out of texts that somebody else may read. */
public final class Redaction {
  /** What stands in their place. */
  public static final String MARK = "***";

  /** Knows no secret by heart, only what they look like. */
  public static final Redaction NOTHING_KNOWN = new Redaction(List.of());

  /** Shorter ones would be found everywhere. */
  private static final int SHORTEST = 4;

  /** None of them goes back and forth over a long line. */
  private static final List<Rule> RULES =
      List.of(
          rule(
              "-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(-----END [A-Z ]*PRIVATE KEY-----|\\z)",
              MARK),
          // Up to the last @ before the path: a password may hold one.
          rule("(?i)\\b([a-z][a-z0-9+.-]{0,20}://)[^/?#\\s\"'<>]*@", "$1" + MARK + "@"),
          rule("(?i)\\b([a-z][a-z0-9+.-]{0,20}://[^\\s?\"'<>]*)\\?[^\\s\"'<>]*", "$1?" + MARK),
          rule("(?i)\\b(bearer|basic)\\s+[a-z0-9+/=._~-]{6,}", "$1 " + MARK),
          rule("\\beyJ[A-Za-z0-9_-]{6,}\\.[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*)?", MARK),
          rule(
              "(?i)((?:passw(?:or)?d|passphrase|secret|token|api[-_]?key|signature|auth(?:orization)?)"
                  + "\"?\\s*[:=]\\s*)(?:\"[^\"]*\"|'[^']*'|[^\\s&,;}\\]]+)",
              "$1" + MARK));

  private final List<String> known;

  private Redaction(List<String> known) {
    this.known = known;
  }

  /**
   * Leaves out also what is known to be secret, wherever it stands.
   *
   * @param secrets those shorter than four characters are only left out where they look secret
   */
  public static Redaction knowing(Collection<String> secrets) {
    return new Redaction(
        secrets.stream()
            .filter(secret -> secret.length() >= SHORTEST)
            .distinct()
            // One may be a part of another.
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }

  /** The text without what is secret, or looks so. */
  public String of(String text) {
    String left = text;
    for (String secret : known) {
      left = left.replace(secret, MARK);
    }
    for (Rule rule : RULES) {
      left = rule.pattern().matcher(left).replaceAll(rule.instead());
    }
    return left;
  }

  private static Rule rule(String pattern, String instead) {
    return new Rule(Pattern.compile(pattern), instead);
  }

  private record Rule(Pattern pattern, String instead) {}
}
