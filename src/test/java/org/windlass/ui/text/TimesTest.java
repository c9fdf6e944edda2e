package org.windlass.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  private final Times times =
      new Times(Messages.of(Locale.ENGLISH), () -> NOW, ZoneId.of("Asia/Shanghai"));

  @ParameterizedTest
  @CsvSource({
    "PT0.9S, just now",
    "PT1S, 1 second ago",
    "PT59S, 59 seconds ago",
    "PT60S, 1 minute ago",
    "PT119S, 1 minute ago",
    "PT59M59S, 59 minutes ago",
    "PT60M, 1 hour ago",
    "PT1H29M59S, 1 hour ago",
    "PT1H30M, 2 hours ago",
    "PT47H29M59S, 47 hours ago",
    "PT47H30M, 2 days ago",
    "P3DT1H, 3 days ago",
    "P13DT23H, 13 days ago",
    "P14D, 2 weeks ago",
    "P59DT23H, 8 weeks ago",
    "P60D, 2 months ago",
    "P729D, 24 months ago",
    "P730D, 2 years ago",
    "P4000D, 10 years ago"
  })
  void timesAreToldInTheStepsOfTheDockerCommandLine(Duration ago, String text) {
    assertThat(times.ago(NOW.minus(ago))).isEqualTo(text);
  }

  @Test
  void timeInTheFutureIsNow() {
    assertThat(times.ago(NOW.plusSeconds(90))).isEqualTo("just now");
  }

  @Test
  void unknownTimeIsNotTold() {
    assertThat(times.ago(Instant.EPOCH)).isEmpty();
    assertThat(times.exact(Instant.EPOCH)).isEmpty();
  }

  @Test
  void exactTimeIsInTheZoneOfTheUser() {
    assertThat(times.exact(NOW)).contains("2026", "8:00:00");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 s",
    "PT-5S, 0 s",
    "PT5.9S, 5 s",
    "PT59S, 59 s",
    "PT2M5S, 2 min 5 s",
    "PT59M59S, 59 min 59 s",
    "PT1H3M59S, 1 h 3 min",
    "PT30H, 30 h 0 min"
  })
  void durationsNameTheTwoLargestUnits(Duration duration, String text) {
    assertThat(times.duration(duration)).isEqualTo(text);
  }

  @Test
  void roundTripIsNeverLessThanAMillisecond() {
    assertThat(times.roundTrip(Duration.ofNanos(10))).isEqualTo("1 ms");
    assertThat(times.roundTrip(Duration.ofMillis(4))).isEqualTo("4 ms");
  }
}
