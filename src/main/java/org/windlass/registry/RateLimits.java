package org.windlass.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how many requests a registry allows, and when it allows more. */
final class RateLimits {
  /** Such as {@code 100;w=21600}. */
  private static final Pattern LIMIT = Pattern.compile("(\\d{1,18})(?:\\s*;\\s*w=(\\d{1,9}))?.*");

  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private RateLimits() {}

  /** What the headers of an answer say; null when they say nothing. */
  static @Nullable RateLimit read(Answer answer) {
    Matcher remaining = LIMIT.matcher(answer.header("RateLimit-Remaining"));
    if (!remaining.matches()) {
      return null;
    }
    Matcher limit = LIMIT.matcher(answer.header("RateLimit-Limit"));
    boolean limited = limit.matches();
    String window = remaining.group(2);
    if (window == null && limited) {
      window = limit.group(2);
    }
    return new RateLimit(
        limited ? Long.parseLong(limit.group(1)) : -1,
        Long.parseLong(remaining.group(1)),
        window == null ? null : Duration.ofSeconds(Long.parseLong(window)));
  }

  /** Seconds or a date (RFC 9110, section 10.2.3); null for neither. */
  static @Nullable Duration retryAfter(String value, Clock clock) {
    if (SECONDS.matcher(value).matches()) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(clock.instant(), date.toInstant());
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
