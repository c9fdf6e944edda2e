package org.windlass.context;

import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says when files or folders have changed, whoever changed them; they need not exist. Changes at
 * about the same time are told once. It looks when the system says that something happened, and
 * every now and then besides; where the system cannot say, often enough to notice within a second.
 */
public final class ContextWatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ContextWatcher.class);
  private static final Duration OFTEN = Duration.ofMillis(700);
  private static final Duration SELDOM = Duration.ofSeconds(5);
  private static final Duration SETTLE = Duration.ofMillis(40);
  private static final int MAX_SETTLING = 5;

  private final Supplier<List<Path>> files;
  private final List<Path> trees;
  private final Runnable listener;
  private final WatchedFolders folders;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private FileStates known;

  private ContextWatcher(
      Supplier<List<Path>> files, List<Path> trees, Runnable listener, WatchedFolders folders) {
    this.files = files;
    this.trees = trees;
    this.listener = listener;
    this.folders = folders;
    List<Path> now = files.get();
    folders.follow(now, trees);
    this.known = FileStates.of(now, trees);
    this.thread = Thread.ofVirtual().name("context-watcher").unstarted(this::run);
  }

  /**
   * Begins to watch; what changes after this returns is told.
   *
   * @param files is asked again each time, on the watcher's thread
   * @param trees folders with all that is in them
   */
  static ContextWatcher start(Supplier<List<Path>> files, List<Path> trees, Runnable listener) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    // Java's own watching on other systems only looks every few seconds.
    boolean watches = system.contains("linux") || system.contains("windows");
    return start(files, trees, listener, WatchedFolders.open(watches));
  }

  static ContextWatcher start(
      Supplier<List<Path>> files, List<Path> trees, Runnable listener, WatchedFolders folders) {
    ContextWatcher watcher = new ContextWatcher(files, trees, listener, folders);
    watcher.thread.start();
    return watcher;
  }

  /** Ends watching; a call of the listener that has begun may still go on. */
  @Override
  public void close() {
    closed.countDown();
    folders.close();
  }

  private void run() {
    try {
      while (closed.getCount() > 0) {
        List<Path> now = files.get();
        boolean complete = folders.follow(now, trees);
        FileStates states = FileStates.of(now, trees);
        if (!states.equals(known)) {
          known = states;
          tell();
        }
        pause(complete);
      }
    } catch (ClosedWatchServiceException e) {
      LOG.trace("closed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pause(boolean complete) throws InterruptedException {
    if (!folders.isOpen()) {
      closed.await(OFTEN.toMillis(), TimeUnit.MILLISECONDS);
    } else if (folders.await(complete ? SELDOM : OFTEN)) {
      for (int i = 0; i < MAX_SETTLING && folders.await(SETTLE); i++) {
        LOG.trace("more is happening");
      }
    }
  }

  private void tell() {
    if (closed.getCount() > 0) {
      try {
        listener.run();
      } catch (RuntimeException e) {
        LOG.error("a listener to Docker's files failed", e);
      }
    }
  }
}
