package org.windlass.context;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.windlass.context.ContextException.Reason;
import org.windlass.files.DurableFiles;

/**
 * Lets one Windlass at a time write Docker's files. Docker's own programs know no lock: against
 * them, what is replaced is compared first with what was read.
 */
final class WriteLock {
  private static final String FILE = ".windlass.lock";

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(5);

  private final FileChannel channel;

  private WriteLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits for its turn, for a few seconds.
   *
   * @param configFolder Docker's; it is made when it is missing
   */
  private static WriteLock take(Path configFolder) throws ContextException {
    Path file = configFolder.resolve(FILE);
    try {
      DurableFiles.makeFolders(configFolder, DurableFiles.PRIVATE_FOLDER);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (tryLock(channel) == null) {
        if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
          channel.close();
          throw ContextException.of(Reason.BUSY, file.toString());
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      return new WriteLock(channel);
    } catch (IOException e) {
      throw ContextFailures.of(e, file);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another thread of this process has it.
      return null;
    }
  }

  /** Runs work while it has the lock of Docker's folder. */
  static void during(Path configFolder, Work work) throws ContextException {
    WriteLock lock = take(configFolder);
    try {
      work.run();
    } finally {
      lock.release();
    }
  }

  /** What writes. */
  @FunctionalInterface
  interface Work {
    /** Writes, or says why not. */
    void run() throws ContextException;
  }

  /** The file stays: deleting it would let two programs lock two files of one name. */
  private void release() throws ContextException {
    try {
      channel.close();
    } catch (IOException e) {
      throw new ContextException(Reason.IO, FILE, ContextFailures.detail(e), e);
    }
  }
}
