package org.windlass.builtin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.UnaryOperator;
import org.windlass.builtin.store.StoreException.Reason;

/** {@code index.json} on disk: read as it stands, and replaced as a whole under the lock. */
final class IndexFile {
  /** Room for some hundred thousand names. */
  private static final int LIMIT = 64 << 20;

  private final StoreFolder folder;
  private final Durable durable;
  private final StoreLock lock;

  IndexFile(StoreFolder folder, Durable durable, StoreLock lock) {
    this.folder = folder;
    this.durable = durable;
    this.lock = lock;
  }

  Index read() throws IOException {
    if (Files.size(folder.index()) > LIMIT) {
      throw new StoreException(Reason.DAMAGED, "index.json is too large");
    }
    return Index.parse(Files.readAllBytes(folder.index()));
  }

  /** Changes the newest content, and returns whether that made a difference. */
  boolean update(UnaryOperator<Index> change) throws IOException {
    return lock.during(() -> replace(change.apply(read())));
  }

  /** Writes what is new. Call it with the store's lock, which was held since what was read. */
  boolean replace(Index after) throws IOException {
    boolean changed = !after.equals(read());
    if (changed) {
      durable.write(folder.index(), after.write());
    }
    return changed;
  }
}
