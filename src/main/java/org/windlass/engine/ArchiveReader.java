package org.windlass.engine;

import java.io.IOException;
import java.io.InputStream;

/** Takes an archive of images from an engine. */
@FunctionalInterface
public interface ArchiveReader {
  /**
   * Reads the archive to its end.
   *
   * @param archive a tar archive; closed by the engine
   * @param size in bytes; -1 when the engine does not say
   * @throws IOException from the archive, and from nothing else
   */
  void read(InputStream archive, long size) throws EngineException, IOException;
}
