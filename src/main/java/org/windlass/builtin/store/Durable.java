package org.windlass.builtin.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Small files that are whole under their name at every moment, also after a crash. */
final class Durable {
  private final StoreFolder folder;
  private final Disk disk;

  Durable(StoreFolder folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /** Puts a file in the place of another, or where there is none. */
  void write(Path target, byte[] content) throws IOException {
    Path temporary = folder.temporary();
    try {
      try (FileChannel file =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        disk.write(file, ByteBuffer.wrap(content));
        disk.sync(file);
      }
      place(temporary, target);
    } catch (IOException e) {
      disk.delete(temporary);
      throw e;
    }
  }

  /** Gives a file that is on the disk its name. */
  void place(Path temporary, Path target) throws IOException {
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
      disk.rename(temporary, target);
      disk.syncFolder(parent);
    }
  }
}
