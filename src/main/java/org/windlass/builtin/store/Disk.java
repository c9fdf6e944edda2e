package org.windlass.builtin.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The steps that change a store on disk. Each can fail, and the program can end after each: tests
 * put something in its place that does so. This one is the real one.
 */
class Disk {
  /** Writes all of a buffer at the channel's position. */
  void write(FileChannel file, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  /** Returns when all that was written is on the disk. */
  void sync(FileChannel file) throws IOException {
    file.force(true);
  }

  /** Puts a file in the place of another, or where there is none, in one step. */
  void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Makes what was renamed or deleted in a folder last. */
  void syncFolder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Deletes a file; what is missing is no failure. */
  void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }
}
