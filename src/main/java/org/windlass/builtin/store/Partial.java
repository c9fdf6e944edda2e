package org.windlass.builtin.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.windlass.builtin.store.StoreException.Reason;
import org.windlass.registry.BlobVerifier;
import org.windlass.registry.Descriptor;

/**
 * A blob that is arriving. What has arrived stays when the program ends, and is hashed again before
 * more is added to it. For the one thread that holds the blob's lock.
 */
public final class Partial implements AutoCloseable {
  private static final int BUFFER = 1 << 17;

  private final Descriptor descriptor;
  private final Path file;
  private final Path target;
  private final Disk disk;
  private final Durable durable;
  private final FileChannel channel;
  private final Locks.Held lock;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
  private final BlobVerifier verifier;

  Partial(Descriptor descriptor, StoreFolder folder, Disk disk, Durable durable, Locks.Held lock)
      throws IOException {
    this.descriptor = descriptor;
    this.file = folder.partial(descriptor.digest());
    this.target = folder.blob(descriptor.digest());
    this.disk = disk;
    this.durable = durable;
    this.lock = lock;
    this.verifier = new BlobVerifier(descriptor.digest());
    this.channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /**
   * Hashes what is there already; call it once, first.
   *
   * @param steps hears of the bytes that are there
   * @return what the rest is to be verified with
   */
  public BlobVerifier resume(Steps steps) throws IOException {
    if (channel.size() > descriptor.size()) {
      // Not a part of this blob.
      channel.truncate(0);
    }
    byte[] chunk = new byte[BUFFER];
    ByteBuffer view = ByteBuffer.wrap(chunk);
    for (int n = channel.read(view); n >= 0; n = channel.read(view.clear())) {
      verifier.update(chunk, 0, n);
      steps.done(n);
    }
    return verifier;
  }

  /** Adds bytes, which the verifier has been or will be fed with by who calls. */
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      int n = Math.min(length - done, buffer.remaining());
      buffer.put(bytes, offset + done, n);
      done += n;
      if (!buffer.hasRemaining()) {
        flush();
      }
    }
  }

  /** Makes a blob of it, now that the verifier has found its bytes right. */
  public void commit() throws IOException {
    flush();
    if (channel.size() != descriptor.size()) {
      throw new StoreException(
          Reason.WRONG_CONTENT,
          descriptor.digest() + " has " + channel.size() + " bytes, not " + descriptor.size());
    }
    disk.sync(channel);
    channel.close();
    durable.place(file, target);
  }

  /** Throws away what has arrived, because it is not what it should be. */
  public void discard() throws IOException {
    buffer.clear();
    channel.close();
    disk.delete(file);
  }

  /** Keeps what has arrived for another time. */
  @Override
  public void close() throws IOException {
    try (lock;
        channel) {
      if (channel.isOpen()) {
        flush();
      }
    }
  }

  private void flush() throws IOException {
    buffer.flip();
    try {
      disk.write(channel, buffer);
    } finally {
      // What could not be written is not tried again: the file then simply ends earlier.
      buffer.clear();
    }
  }

  /** Hears how far a long work is. */
  @FunctionalInterface
  public interface Steps {
    /** So many more bytes are done; throws to end the work. */
    void done(int bytes) throws IOException;
  }
}
