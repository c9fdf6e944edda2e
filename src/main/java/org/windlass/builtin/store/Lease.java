package org.windlass.builtin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.windlass.reference.Digest;

/**
 * Keeps blobs that no image needs yet from being collected, until it is closed or the program ends.
 */
public final class Lease implements AutoCloseable {
  private final Leases leases;
  private final String id;
  private final Path list;
  private final Locks.Held lock;

  Lease(Leases leases, String id, Path list, Locks.Held lock) {
    this.leases = leases;
    this.id = id;
    this.list = list;
    this.lock = lock;
  }

  /**
   * Keeps more blobs. After it, a blob that is there stays there; before it, it may vanish at any
   * moment.
   */
  public void protect(Collection<Digest> digests) throws IOException {
    List<String> lines = new ArrayList<>();
    digests.forEach(digest -> lines.add(digest.toString()));
    leases.changing(
        () -> Files.write(list, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
  }

  @Override
  public void close() throws IOException {
    leases.end(id, list, lock);
  }
}
