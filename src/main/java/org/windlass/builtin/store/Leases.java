package org.windlass.builtin.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.windlass.builtin.store.StoreException.Reason;
import org.windlass.reference.Digest;
import org.windlass.reference.InvalidReferenceException;

/**
 * The leases of a store: for each a list of digests, and a lock that its program holds as long as
 * it lives. They are two files, for reading a locked file may free its lock.
 */
final class Leases {
  private static final String LIST = ".digests";
  private static final Duration AT_ONCE = Duration.ZERO;

  private final StoreFolder folder;
  private final Locks locks;
  private final StoreLock storeLock;
  private final Set<String> own = ConcurrentHashMap.newKeySet();

  Leases(StoreFolder folder, StoreLock storeLock) {
    this.folder = folder;
    this.locks = new Locks(folder.leases());
    this.storeLock = storeLock;
  }

  /** A new lease, of nothing yet. */
  Lease open() throws IOException {
    String id = UUID.randomUUID().toString();
    own.add(id);
    try {
      return storeLock.during(
          () -> {
            Locks.Held lock = locks.takeWithin(id, AT_ONCE);
            Path list = folder.leases().resolve(id + LIST);
            Files.createFile(list);
            return new Lease(this, id, list, lock);
          });
    } catch (IOException e) {
      own.remove(id);
      throw e;
    }
  }

  void changing(StoreLock.Change change) throws IOException {
    storeLock.change(change);
  }

  void end(String id, Path list, Locks.Held lock) throws IOException {
    try (lock) {
      Files.deleteIfExists(list);
      Files.deleteIfExists(folder.leases().resolve(id));
    } finally {
      own.remove(id);
    }
  }

  /**
   * What living programs keep; forgets the leases of those that have ended. Call it with the
   * store's lock.
   */
  Kept kept() throws IOException {
    Set<Digest> kept = new HashSet<>();
    int living = 0;
    try (DirectoryStream<Path> lists = Files.newDirectoryStream(folder.leases(), "*" + LIST)) {
      for (Path list : lists) {
        String name = String.valueOf(list.getFileName());
        String id = name.substring(0, name.length() - LIST.length());
        if (own.contains(id) || lives(id)) {
          living++;
          read(list, kept);
        } else {
          Files.deleteIfExists(list);
          Files.deleteIfExists(folder.leases().resolve(id));
        }
      }
    }
    forgetLocks();
    return new Kept(living, kept);
  }

  /** What is kept, and by how many leases: one that has just begun keeps nothing yet. */
  record Kept(int living, Set<Digest> digests) {}

  /** Who looked whether a lease lives may have made its lock's file again just when it ended. */
  private void forgetLocks() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.leases())) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        boolean alone = !Files.exists(folder.leases().resolve(name + LIST));
        if (!name.endsWith(LIST) && alone && !own.contains(name)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private boolean lives(String id) throws IOException {
    try {
      locks.takeWithin(id, AT_ONCE).close();
      return false;
    } catch (StoreException e) {
      if (e.reason() == Reason.BUSY) {
        return true;
      }
      throw e;
    }
  }

  private static void read(Path list, Set<Digest> into) throws IOException {
    try {
      for (String line : Files.readAllLines(list)) {
        into.add(Digest.parse(line));
      }
    } catch (NoSuchFileException e) {
      // It has just ended.
    } catch (InvalidReferenceException e) {
      throw new StoreException(Reason.DAMAGED, list + " holds what is no digest");
    }
  }
}
