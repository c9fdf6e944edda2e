package org.windlass.reference;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a version is released, or how close to it; what is closest comes first.
 *
 * @param distance 0 for a release
 * @param number of the pre-release; empty when it has none
 * @param length how many characters of the tag say this
 */
record TagStage(int distance, String number, int length) implements Comparable<TagStage> {
  static final TagStage RELEASE = new TagStage(0, "", 0);

  /** By their distance to the release; a single letter counts only with a number behind it. */
  private static final List<Pattern> WORDS =
      List.of(
          word("rc|cr"),
          word("preview|prerelease|pre"),
          word("beta|b(?=\\d)"),
          word("milestone|m(?=\\d)"),
          word("alpha|a(?=\\d)"),
          word("canary|nightly|snapshot|unstable|dev|ea"));

  /** Reads what follows the numbers of a version. */
  static TagStage of(String tail) {
    String lower = tail.toLowerCase(Locale.ROOT);
    for (int at = 0; at < WORDS.size(); at++) {
      Matcher word = WORDS.get(at).matcher(lower);
      if (word.lookingAt()) {
        return new TagStage(at + 1, Objects.requireNonNullElse(word.group(1), ""), word.end());
      }
    }
    return RELEASE;
  }

  /** The highest number first, and before it that without one, which moves with the newest. */
  @Override
  public int compareTo(TagStage other) {
    if (distance != other.distance) {
      return Integer.compare(distance, other.distance);
    } else if (number.isEmpty() || other.number.isEmpty()) {
      return Boolean.compare(!number.isEmpty(), !other.number.isEmpty());
    }
    return TagNumber.of(other.number).compareTo(TagNumber.of(number));
  }

  private static Pattern word(String words) {
    return Pattern.compile("[-._+]?(?:" + words + ")(?:[-._]?(\\d++))?(?![a-z0-9])");
  }
}
