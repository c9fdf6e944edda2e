package org.windlass.app;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.windlass.logs.StandardErrorLogs;

/** The levels that the docker command line knows, and what they are called in the logs here. */
final class LogLevel {
  private static final Map<String, String> LEVELS =
      Map.of(
          "trace", "TRACE",
          "debug", "DEBUG",
          "info", "INFO",
          "warn", "WARN",
          "warning", "WARN",
          "error", "ERROR",
          "fatal", "OFF",
          "panic", "OFF");

  private LogLevel() {}

  /** The level that a word names; empty when it names none. */
  static Optional<String> of(String word) {
    return Optional.ofNullable(LEVELS.get(word.toLowerCase(Locale.ROOT)));
  }

  /** Sets the level of the logs. Call before the first of them is made. */
  static void apply(String level) {
    System.setProperty(StandardErrorLogs.LEVEL, level);
  }
}
