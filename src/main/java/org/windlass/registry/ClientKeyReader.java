package org.windlass.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.KeyManager;

/** Reads the files by which a registry recognises who calls. */
@FunctionalInterface
public interface ClientKeyReader {
  /**
   * Makes the answer to a server that asks for a client certificate. Blocks on files.
   *
   * @param pairs for each certificate the file of its key, both PEM; at least one pair
   * @throws IOException when a file cannot be used; its message names the file, and nothing in it
   */
  KeyManager read(Map<Path, Path> pairs) throws IOException;
}
