package org.windlass.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * How a line of the logs looks: {@code 12:30:01.250 WARN [main] Class: message}, in a file with the
 * day before it. Whatever looks like a secret is left out, should one ever come this far.
 */
final class LogLine extends LayoutBase<ILoggingEvent> {
  private static final int LEVEL_WIDTH = 5;
  private static final int TIME_AT = "2026-01-01T".length();
  private static final int WITH_MILLIS = "2026-01-01T00:00:00.000".length();

  private final boolean dated;

  private LogLine(boolean dated) {
    this.dated = dated;
    start();
  }

  /** For somebody who reads along. */
  static LogLine ofTime() {
    return new LogLine(false);
  }

  /** For somebody who reads it later. */
  static LogLine ofDayAndTime() {
    return new LogLine(true);
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    StringBuilder line = new StringBuilder();
    line.append(time(event.getTimeStamp())).append(' ');
    String level = event.getLevel().toString();
    line.append(level).repeat(' ', Math.max(0, LEVEL_WIDTH - level.length()));
    line.append(" [").append(event.getThreadName()).append("] ");
    String logger = event.getLoggerName();
    line.append(logger, logger.lastIndexOf('.') + 1, logger.length()).append(": ");
    line.append(Redaction.NOTHING_KNOWN.of(event.getFormattedMessage()));
    line.append(System.lineSeparator());
    IThrowableProxy thrown = event.getThrowableProxy();
    if (thrown != null) {
      line.append(Redaction.NOTHING_KNOWN.of(ThrowableProxyUtil.asString(thrown)));
    }
    return line.toString();
  }

  /** Without a formatter, whose classes a start can do without. */
  private String time(long millis) {
    LocalDateTime time =
        LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneId.systemDefault())
            .truncatedTo(ChronoUnit.MILLIS);
    String text = time.toString();
    // Seconds and milliseconds that are nought are left out by toString.
    String whole = text + ":00".repeat(text.length() == TIME_AT + "00:00".length() ? 1 : 0);
    String full = whole.length() == WITH_MILLIS ? whole : whole + ".000";
    return dated ? full.replace('T', ' ') : full.substring(TIME_AT);
  }
}
