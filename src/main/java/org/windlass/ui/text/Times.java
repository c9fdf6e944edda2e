package org.windlass.ui.text;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/**
 * Times for people: how long ago in the docker command line's steps, and how long something takes.
 */
public final class Times {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;

  /** In hours, as are the longer steps. */
  private static final long DAY = 24;

  private static final long WEEK = 7 * DAY;
  private static final long MONTH = 30 * DAY;
  private static final long YEAR = 365 * DAY;

  private final Messages messages;
  private final InstantSource clock;
  private final DateTimeFormatter exact;

  /**
   * @param zone the zone exact times are shown in
   */
  public Times(Messages messages, InstantSource clock, ZoneId zone) {
    this.messages = messages;
    this.clock = clock;
    this.exact =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
            .withLocale(messages.locale())
            .withZone(zone);
  }

  /** {@code 3 days ago}, in the docker command line's steps; empty for the epoch (unknown). */
  public String ago(Instant then) {
    if (then.equals(Instant.EPOCH)) {
      return "";
    }
    long s = Math.max(0, Duration.between(then, clock.instant()).toSeconds());
    // Hours are rounded and all else is cut off, as the docker command line does it.
    long hours = (s + HOUR / 2) / HOUR;
    if (s < 1) {
      return messages.get("ago.now");
    } else if (s < MINUTE) {
      return messages.get("ago.seconds", s);
    } else if (s < HOUR) {
      return messages.get("ago.minutes", s / MINUTE);
    } else if (hours < 2 * DAY) {
      return messages.get("ago.hours", hours);
    } else if (hours < 2 * WEEK) {
      return messages.get("ago.days", hours / DAY);
    } else if (hours < 2 * MONTH) {
      return messages.get("ago.weeks", hours / WEEK);
    } else if (hours < 2 * YEAR) {
      return messages.get("ago.months", hours / MONTH);
    }
    return messages.get("ago.years", s / HOUR / YEAR);
  }

  /** The exact time in the user's zone; empty for the epoch (unknown). */
  public String exact(Instant then) {
    return then.equals(Instant.EPOCH) ? "" : exact.format(then);
  }

  /** The day in the user's zone: {@code 2031-04-02}. */
  public String date(Instant then) {
    return DateTimeFormatter.ISO_LOCAL_DATE.withZone(exact.getZone()).format(then);
  }

  /** {@code 5 s}, {@code 2 min 5 s}, {@code 1 h 3 min}. */
  public String duration(Duration duration) {
    long s = Math.max(0, duration.toSeconds());
    if (s < MINUTE) {
      return messages.get("duration.seconds", s);
    } else if (s < HOUR) {
      return messages.get("duration.minutes", s / MINUTE, s % MINUTE);
    }
    return messages.get("duration.hours", s / HOUR, s % HOUR / MINUTE);
  }

  /** A round-trip time: {@code 4 ms}. */
  public String roundTrip(Duration duration) {
    return messages.get("duration.millis", Math.max(1, duration.toMillis()));
  }
}
