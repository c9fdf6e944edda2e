package org.windlass.context;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reading of files that should be small. */
final class BoundedFiles {
  /** What docker takes of an archive, and far more than any file of the store needs; in bytes. */
  static final int LIMIT = 10 << 20;

  private BoundedFiles() {}

  /** The whole content; fails when there is more than {@link #LIMIT} of it. */
  static byte[] read(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // Reading a pipe could wait for ever.
      throw new FileSystemException(file.toString(), null, "is not a regular file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(LIMIT + 1);
      if (content.length > LIMIT) {
        throw new FileSystemException(file.toString(), null, "is larger than " + LIMIT + " bytes");
      }
      return content;
    }
  }
}
