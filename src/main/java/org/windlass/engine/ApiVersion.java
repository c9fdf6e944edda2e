package org.windlass.engine;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of the Docker Engine API, such as 1.41; both parts are non-negative. */
public record ApiVersion(int major, int minor) implements Comparable<ApiVersion> {
  private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");
  private static final Comparator<ApiVersion> ORDER =
      Comparator.comparingInt(ApiVersion::major).thenComparingInt(ApiVersion::minor);

  /** Reads {@code 1.41}; empty when the text has another form. */
  public static Optional<ApiVersion> parse(String text) {
    Matcher m = FORM.matcher(text.strip());
    return m.matches()
        ? Optional.of(new ApiVersion(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))))
        : Optional.empty();
  }

  /** Whether this version is {@code other} or newer. */
  public boolean atLeast(ApiVersion other) {
    return compareTo(other) >= 0;
  }

  @Override
  public int compareTo(ApiVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }

  /** An inclusive range of versions. */
  public record Range(ApiVersion min, ApiVersion max) {

    /** The highest version inside both ranges; empty when they do not overlap. */
    public Optional<ApiVersion> highestCommon(Range other) {
      ApiVersion top = max.compareTo(other.max) <= 0 ? max : other.max;
      return top.atLeast(min) && top.atLeast(other.min) ? Optional.of(top) : Optional.empty();
    }

    @Override
    public String toString() {
      return min + " to " + max;
    }
  }
}
