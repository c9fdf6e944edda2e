package org.windlass.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.windlass.engine.EngineException;
import org.windlass.engine.LocalFileException;

/** Hands a file of this computer to an engine, and tells whose fault it is when that fails. */
public final class FileSource {
  private FileSource() {}

  /** What an engine does with the file. */
  @FunctionalInterface
  public interface Use<T> {
    /**
     * Reads the file to its end.
     *
     * @param size of the file, in bytes
     */
    T with(InputStream content, long size) throws EngineException;
  }

  /**
   * Opens the file, lets it be used and closes it; blocks.
   *
   * @throws LocalFileException when the file cannot be read
   */
  public static <T> T read(Path file, Use<T> use) throws EngineException {
    try (WatchedSource source = new WatchedSource(Files.newInputStream(file))) {
      try {
        return use.with(source, Files.size(file));
      } catch (EngineException e) {
        source.throwFailure();
        throw e;
      }
    } catch (IOException e) {
      throw new LocalFileException(file, e);
    }
  }
}
