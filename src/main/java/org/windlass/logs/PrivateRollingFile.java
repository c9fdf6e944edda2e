package org.windlass.logs;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TriggeringPolicyBase;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.windlass.files.DurableFiles;

/** Files of bounded size that only this user can read. */
final class PrivateRollingFile extends RollingFileAppender<ILoggingEvent> {

  private PrivateRollingFile() {}

  /** Opens the file of a place; {@link #isStarted} tells whether that went well. */
  static PrivateRollingFile open(LoggerContext context, LogSlot slot) {
    PrivateRollingFile appender = new PrivateRollingFile();
    appender.setContext(context);
    appender.setFile(slot.file().toString());
    appender.setEncoder(StandardErrorLogs.encoder(context, LogLine.ofDayAndTime()));
    FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
    window.setContext(context);
    window.setParent(appender);
    window.setFileNamePattern(slot.olderFiles());
    window.setMinIndex(1);
    window.setMaxIndex(slot.old());
    window.start();
    appender.setRollingPolicy(window);
    appender.setTriggeringPolicy(new WhenFull(slot.bytes()));
    appender.start();
    return appender;
  }

  /** Makes the file before it is opened, as otherwise everybody could read it for a moment. */
  @Override
  public void openFile(String name) throws IOException {
    Path file = Path.of(name);
    try {
      DurableFiles.writeNew(file, new byte[0], DurableFiles.PRIVATE_FILE);
    } catch (FileAlreadyExistsException e) {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(
            file, PosixFilePermissions.fromString(DurableFiles.PRIVATE_FILE));
      }
    }
    super.openFile(name);
  }

  /** Logback's own looks at the size only once a minute. */
  private static final class WhenFull extends TriggeringPolicyBase<ILoggingEvent> {
    private final long bytes;

    WhenFull(long bytes) {
      this.bytes = bytes;
      start();
    }

    @Override
    public boolean isTriggeringEvent(File file, ILoggingEvent event) {
      return file.length() >= bytes;
    }
  }
}
