package org.windlass.logs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.windlass.files.DurableFiles;

/**
 * A place in the folder of logs that one process has for itself, so that no two rename the same
 * files. The system gives it back when the process ends, however it ends.
 */
final class LogSlot implements AutoCloseable {
  /** How many processes can write at a time: 3 MB, 1 MB and 1 MB. */
  static final int SLOTS = 3;

  private static final long FIRST_BYTES = 1_000_000;
  private static final long OTHER_BYTES = 500_000;
  private static final int FIRST_OLD = 2;
  private static final int OTHER_OLD = 1;

  private final Path folder;
  private final int number;
  private final FileChannel lock;

  private LogSlot(Path folder, int number, FileChannel lock) {
    this.folder = folder;
    this.number = number;
    this.lock = lock;
  }

  /**
   * Takes the first place that is free.
   *
   * @param folder is there
   * @return null when none is
   * @throws IOException when the folder cannot be written, or knows no locks
   */
  static @Nullable LogSlot take(Path folder) throws IOException {
    for (int number = 1; number <= SLOTS; number++) {
      FileChannel channel = open(folder.resolve(name(number) + ".lock"));
      if (locked(channel)) {
        return new LogSlot(folder, number, channel);
      }
      channel.close();
    }
    return null;
  }

  /** Every file that may be in the folder, the newest of each place first. */
  static Stream<Path> files(Path folder) {
    return IntStream.rangeClosed(1, SLOTS)
        .boxed()
        .flatMap(
            number ->
                Stream.concat(
                    Stream.of(folder.resolve(name(number) + ".log")),
                    IntStream.rangeClosed(1, old(number))
                        .mapToObj(old -> folder.resolve(name(number) + "." + old + ".log"))));
  }

  /** The file that is written. */
  Path file() {
    return folder.resolve(name(number) + ".log");
  }

  /** What the files before it are called; {@code %i} stands for 1 to {@link #old}. */
  String olderFiles() {
    return folder.resolve(name(number) + ".%i.log").toString();
  }

  /** How many files before it are kept. */
  int old() {
    return old(number);
  }

  /** How large a file may become, in bytes. */
  long bytes() {
    return number == 1 ? FIRST_BYTES : OTHER_BYTES;
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static int old(int number) {
    return number == 1 ? FIRST_OLD : OTHER_OLD;
  }

  private static String name(int number) {
    return number == 1 ? "windlass" : "windlass-" + number;
  }

  private static FileChannel open(Path file) throws IOException {
    try {
      DurableFiles.writeNew(file, new byte[0], DurableFiles.PRIVATE_FILE);
    } catch (FileAlreadyExistsException e) {
      // Of an earlier start.
    }
    return FileChannel.open(file, Set.of(StandardOpenOption.WRITE));
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }
}
