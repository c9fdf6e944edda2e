package org.windlass.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.windlass.files.DurableFiles;

/**
 * Writes the program's logs, from {@code INFO} up, to files in a folder. Folder and file are made
 * when there is something to write, on a thread of its own: nobody waits for a disk. A folder that
 * cannot be written is said once, on standard error, and stops nothing.
 */
public final class LogFiles extends UnsynchronizedAppenderBase<ILoggingEvent>
    implements AutoCloseable {
  /** What is older tells nobody anything any more. */
  private static final Duration KEPT = Duration.ofDays(30);

  /** Lines that may wait for the disk; further ones are left out. */
  private static final int MOST_WAITING = 2000;

  private static final int IDLE_SECONDS = 5;
  private static final int LAST_LINES_SECONDS = 2;

  private final Path folder;
  private final Logger own;
  private final Level before;
  private final ThreadPoolExecutor writer =
      new ThreadPoolExecutor(
          1,
          1,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().daemon().name("logs").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  // These belong to the writer's thread.
  private @Nullable LogSlot slot;
  private @Nullable PrivateRollingFile file;
  private boolean opened;

  private LogFiles(Path folder, Logger own) {
    this.folder = folder;
    this.own = own;
    this.before = own.getEffectiveLevel();
    writer.allowCoreThreadTimeOut(true);
    setName("files");
  }

  /**
   * Has all logs from now on written to files, too.
   *
   * @param folder need not exist
   */
  public static LogFiles start(Path folder) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    LogFiles files = new LogFiles(folder, context.getLogger(StandardErrorLogs.OWN));
    files.setContext(context);
    files.start();
    if (files.before.isGreaterOrEqual(Level.INFO)) {
      files.own.setLevel(Level.INFO);
    }
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(files);
    return files;
  }

  /** The files there are, the newest first; reads the folder. */
  public static List<Path> newestFirst(Path folder) {
    return LogSlot.files(folder)
        .filter(Files::isRegularFile)
        .sorted((a, b) -> modified(b).compareTo(modified(a)))
        .toList();
  }

  @Override
  protected void append(ILoggingEvent event) {
    event.prepareForDeferredProcessing();
    writer.execute(() -> write(event));
  }

  /** Writes what is still to be written, for two seconds at most, and nothing more. */
  @Override
  public void close() {
    ((LoggerContext) getContext()).getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(this);
    own.setLevel(before);
    stop();
    writer.execute(this::closeFile);
    writer.shutdown();
    try {
      boolean _ = writer.awaitTermination(LAST_LINES_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(ILoggingEvent event) {
    if (!opened) {
      opened = true;
      open();
    }
    if (file != null) {
      file.doAppend(event);
    }
  }

  private void open() {
    try {
      DurableFiles.makeFolders(folder, DurableFiles.PRIVATE_FOLDER);
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(
            folder, PosixFilePermissions.fromString(DurableFiles.PRIVATE_FOLDER));
      }
      for (Path old : newestFirst(folder)) {
        if (modified(old).isBefore(Instant.now().minus(KEPT))) {
          Files.deleteIfExists(old);
        }
      }
      LogSlot free = LogSlot.take(folder);
      slot = free;
      if (free != null) {
        PrivateRollingFile started = PrivateRollingFile.open((LoggerContext) getContext(), free);
        if (!started.isStarted()) {
          throw new IOException("cannot open " + free.file());
        }
        file = started;
      }
    } catch (IOException | RuntimeException e) {
      LoggerFactory.getLogger(LogFiles.class)
          .warn("no logs are kept in {}: {}", folder, e.toString());
    }
  }

  private void closeFile() {
    try {
      if (file != null) {
        file.stop();
        file = null;
      }
      if (slot != null) {
        slot.close();
        slot = null;
      }
    } catch (IOException e) {
      addError("closing the logs", e);
    }
  }

  private static Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      // Somebody has just renamed it.
      return Instant.now();
    }
  }
}
