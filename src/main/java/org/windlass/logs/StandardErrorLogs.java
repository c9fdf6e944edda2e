package org.windlass.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import java.nio.charset.StandardCharsets;

/**
 * Sets Logback up to speak on standard error. In Java, without patterns and without a rank among
 * configurators: each of these costs a start more classes than the rest of Logback. Found by its
 * name in {@code META-INF/services}.
 */
public final class StandardErrorLogs extends ContextAwareBase implements Configurator {
  /** The system property, or the variable of the environment, that names the level. */
  public static final String LEVEL = "WINDLASS_LOG";

  /** Whose logs are the program's own. */
  static final String OWN = "org.windlass";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    Level level = level();
    // Otherwise Logback loads what prints its own complaints, of which there are none.
    context.getStatusManager().add(new NopStatusListener());
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setTarget(ConsoleTarget.SystemErr.getName());
    appender.setEncoder(encoder(context, LogLine.ofTime()));
    ThresholdFilter threshold = new ThresholdFilter();
    threshold.setContext(context);
    threshold.setLevel(level.toString());
    threshold.start();
    appender.addFilter(threshold);
    appender.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(appender);
    context.getLogger(OWN).setLevel(level);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** Writes lines in UTF-8. */
  static LayoutWrappingEncoder<ILoggingEvent> encoder(LoggerContext context, LogLine line) {
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setLayout(line);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.start();
    return encoder;
  }

  private static Level level() {
    String property = System.getProperty(LEVEL, "");
    String named = property.isEmpty() ? System.getenv().getOrDefault(LEVEL, "") : property;
    return Level.toLevel(named, Level.WARN);
  }
}
