package org.windlass.builtin.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.windlass.builtin.store.StoreException.Reason;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;

/**
 * Locks by name, between the threads of this store and between programs. The end of a program frees
 * its locks, however it ends.
 *
 * <p>Closing a file frees, on many systems, every lock that the program has on it. So a thread
 * opens a lock's file only when no other thread of this store has it open.
 */
final class Locks {
  private static final Duration PAUSE = Duration.ofMillis(10);

  private final Path folder;
  private final Set<String> taken = new HashSet<>();

  Locks(Path folder) {
    this.folder = folder;
  }

  /** Waits for a lock until it is free or the call is cancelled. */
  Held take(String name, Cancellation cancellation) throws IOException, EngineCancelledException {
    Held held = null;
    while (held == null) {
      cancellation.throwIfCancelled();
      held = take(name, PAUSE);
    }
    return held;
  }

  /**
   * Waits for a lock.
   *
   * @throws StoreException when it is not free in time
   */
  Held takeWithin(String name, Duration patience) throws IOException {
    Held held = take(name, patience);
    if (held == null) {
      throw new StoreException(Reason.BUSY, folder.resolve(name) + " is locked");
    }
    return held;
  }

  /** Null when it is not free in time. */
  private @Nullable Held take(String name, Duration patience) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    if (!enter(name, deadline)) {
      return null;
    }
    FileChannel channel = null;
    FileLock lock = null;
    try {
      channel =
          FileChannel.open(
              folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = lock(channel, deadline);
      return lock == null ? null : new Held(this, name, channel);
    } finally {
      if (lock == null) {
        leave(name, channel);
      }
    }
  }

  private synchronized boolean enter(String name, long deadline) throws IOException {
    while (taken.contains(name)) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      try {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }
    return taken.add(name);
  }

  private void leave(String name, @Nullable FileChannel channel) throws IOException {
    try {
      if (channel != null) {
        channel.close();
      }
    } finally {
      synchronized (this) {
        taken.remove(name);
        notifyAll();
      }
    }
  }

  private static @Nullable FileLock lock(FileChannel channel, long deadline) throws IOException {
    while (true) {
      FileLock lock = tryLock(channel);
      if (lock != null || System.nanoTime() - deadline >= 0) {
        return lock;
      }
      try {
        TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another store of this program has it.
      return null;
    }
  }

  private static InterruptedIOException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    InterruptedIOException failure = new InterruptedIOException("interrupted");
    failure.initCause(cause);
    return failure;
  }

  /** A lock that is held. Closing frees it; its file stays, for others may wait at it. */
  static final class Held implements AutoCloseable {
    private final Locks locks;
    private final String name;
    private final FileChannel channel;

    private Held(Locks locks, String name, FileChannel channel) {
      this.locks = locks;
      this.name = name;
      this.channel = channel;
    }

    @Override
    public void close() throws IOException {
      locks.leave(name, channel);
    }
  }
}
