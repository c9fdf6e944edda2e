package org.windlass.builtin.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.windlass.builtin.store.StoreException.Reason;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.reference.Digest;
import org.windlass.registry.Descriptor;

/** The content of a store: files named by their digests. Safe for use by many threads. */
public final class Blobs {
  /** No manifest or configuration has more bytes. */
  public static final int MAX_DOCUMENT = 4 << 20;

  private final StoreFolder folder;
  private final Disk disk;
  private final Durable durable;
  private final Locks locks;

  Blobs(StoreFolder folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
    this.durable = new Durable(folder, disk);
    this.locks = new Locks(folder.fetching());
  }

  /** Whether a blob is there, with as many bytes as it should have; nothing is hashed. */
  public boolean has(Descriptor descriptor) {
    try {
      return Hashes.knows(descriptor.digest())
          && Files.size(folder.blob(descriptor.digest())) == descriptor.size();
    } catch (IOException e) {
      // What cannot be looked at cannot be used either.
      return false;
    }
  }

  /** How many bytes a blob has; fails when it is not there. */
  public long size(Digest digest) throws IOException {
    try {
      return Files.size(path(digest));
    } catch (NoSuchFileException e) {
      throw missing(digest);
    }
  }

  /** Opens a blob; its bytes are not verified. */
  public InputStream open(Digest digest) throws IOException {
    try {
      return Files.newInputStream(path(digest));
    } catch (NoSuchFileException e) {
      throw missing(digest);
    }
  }

  /**
   * Reads a small blob, and verifies it.
   *
   * @throws StoreException when it is not there, too large, or has another digest
   */
  public byte[] document(Descriptor descriptor) throws IOException {
    byte[] bytes;
    try (InputStream in = open(descriptor.digest())) {
      bytes = in.readNBytes(MAX_DOCUMENT + 1);
    }
    Verification.check(descriptor.digest(), bytes);
    return bytes;
  }

  /** Stores a small blob and returns its digest; the caller's lease already names it. */
  public Digest put(byte[] content) throws IOException {
    Digest digest = Hashes.of(content);
    durable.write(folder.blob(digest), content);
    return digest;
  }

  /**
   * Stores a stream whose digest is not known yet, and returns what it is, with no media type.
   *
   * @param lease is made to name it
   */
  public Descriptor take(InputStream content, Lease lease, Partial.Steps steps) throws IOException {
    return new Intake(folder, disk, durable, lease).take(content, steps);
  }

  /** Waits until nobody else fetches a blob, and lets the caller do so, who has a lease. */
  public Partial partial(Descriptor descriptor, Cancellation cancellation)
      throws IOException, EngineCancelledException {
    path(descriptor.digest());
    Locks.Held lock = locks.take(StoreFolder.flat(descriptor.digest()), cancellation);
    try {
      return new Partial(descriptor, folder, disk, durable, lock);
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Looks at a blob once more, and puts it aside if it is still broken: so it is fetched again when
   * its image is pulled. The caller has a lease.
   */
  void putAside(Descriptor broken, Cancellation cancellation)
      throws IOException, EngineCancelledException {
    Digest digest = broken.digest();
    try (var _ = locks.take(StoreFolder.flat(digest), cancellation)) {
      if (!Verification.isRight(broken, path(digest), n -> {})) {
        durable.place(path(digest), folder.broken(digest));
      }
    }
  }

  /** Whether all bytes of a blob that is there are right. */
  boolean isRight(Descriptor descriptor, Partial.Steps steps) throws IOException {
    return Verification.isRight(descriptor, path(descriptor.digest()), steps);
  }

  private Path path(Digest digest) throws StoreException {
    if (!Hashes.knows(digest)) {
      throw new StoreException(
          Reason.WRONG_CONTENT, "digests of " + digest.algorithm() + " are not known");
    }
    return folder.blob(digest);
  }

  private static StoreException missing(Digest digest) {
    return new StoreException(Reason.MISSING_BLOB, "the store has no blob " + digest);
  }
}
