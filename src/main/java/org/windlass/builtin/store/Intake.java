package org.windlass.builtin.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import org.windlass.reference.Digest;
import org.windlass.registry.Descriptor;

/** Stores content that nobody has named yet, hashed while it is written. */
final class Intake {
  private static final String UNKNOWN = "application/octet-stream";
  private static final int BUFFER = 1 << 17;

  private final StoreFolder folder;
  private final Disk disk;
  private final Durable durable;
  private final Lease lease;

  Intake(StoreFolder folder, Disk disk, Durable durable, Lease lease) {
    this.folder = folder;
    this.disk = disk;
    this.durable = durable;
    this.lease = lease;
  }

  Descriptor take(InputStream content, Partial.Steps steps) throws IOException {
    Path temporary = folder.temporary();
    MessageDigest hash = Hashes.start();
    long size = 0;
    try {
      try (FileChannel file =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        byte[] chunk = new byte[BUFFER];
        for (int n = content.readNBytes(chunk, 0, BUFFER);
            n > 0;
            n = content.readNBytes(chunk, 0, BUFFER)) {
          hash.update(chunk, 0, n);
          disk.write(file, ByteBuffer.wrap(chunk, 0, n));
          size += n;
          steps.done(n);
        }
        disk.sync(file);
      }
      Digest digest = Hashes.finish(hash);
      lease.protect(List.of(digest));
      durable.place(temporary, folder.blob(digest));
      return new Descriptor(UNKNOWN, digest, size);
    } catch (IOException e) {
      disk.delete(temporary);
      throw e;
    }
  }
}
