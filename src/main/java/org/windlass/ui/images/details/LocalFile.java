package org.windlass.ui.images.details;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of this computer that is written; its failures can be told from all others. */
final class LocalFile extends OutputStream {
  private final OutputStream out;

  LocalFile(Path path) throws Problem {
    try {
      this.out = Files.newOutputStream(path);
    } catch (IOException e) {
      throw new Problem(e);
    }
  }

  /** The file cannot be written. */
  static final class Problem extends IOException {
    private static final long serialVersionUID = 1L;

    Problem(IOException cause) {
      super(words(cause), cause);
    }

    /** Of a file system's failure only the reason: its message may be a path alone. */
    private static String words(IOException cause) {
      return cause instanceof FileSystemException failure && failure.getReason() == null
          ? failure.getClass().getSimpleName() + ": " + failure.getFile()
          : String.valueOf(cause.getMessage());
    }
  }

  @Override
  public void write(int b) throws Problem {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws Problem {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw new Problem(e);
    }
  }

  @Override
  public void close() throws Problem {
    try {
      out.close();
    } catch (IOException e) {
      throw new Problem(e);
    }
  }
}
