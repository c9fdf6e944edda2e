package org.windlass.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLineTest {
  private final Logger logger = new LoggerContext().getLogger("org.windlass.some.Place");

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T12:00:00, 12:00:00.000",
    "2026-03-01T12:00:05, 12:00:05.000",
    "2026-03-01T00:00:00.050, 00:00:00.050",
    "2026-03-01T23:59:59.999, 23:59:59.999"
  })
  void timeHasAlwaysTheSameWidth(LocalDateTime time, String written) {
    LoggingEvent event = event(Level.WARN, "said", time);

    assertThat(LogLine.ofTime().doLayout(event)).isEqualTo(written + " WARN  [t] Place: said\n");
    assertThat(LogLine.ofDayAndTime().doLayout(event))
        .isEqualTo("2026-03-01 " + written + " WARN  [t] Place: said\n");
  }

  @Test
  void whatWasThrownFollowsWithoutItsSecrets() {
    LoggingEvent event =
        new LoggingEvent(
            "x",
            logger,
            Level.ERROR,
            "broke at http://u:hunter2@h",
            new IllegalStateException("token=hunter2"),
            null);

    assertThat(LogLine.ofTime().doLayout(event))
        .contains("ERROR ", "broke at http://***@h", "IllegalStateException: token=***")
        .contains("\tat org.windlass.logs.LogLineTest")
        .doesNotContain("hunter2");
  }

  private LoggingEvent event(Level level, String message, LocalDateTime time) {
    LoggingEvent event = new LoggingEvent("x", logger, level, message, null, null);
    event.setInstant(at(time));
    event.setThreadName("t");
    return event;
  }

  private static Instant at(LocalDateTime time) {
    return time.atZone(ZoneId.systemDefault()).toInstant();
  }
}
