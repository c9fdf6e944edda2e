package org.windlass.registry;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a blob that is to be uploaded; read again from any place after a lost connection.
 */
@FunctionalInterface
public interface BlobSource {
  /**
   * Opens the bytes from {@code offset} to the end.
   *
   * @throws IOException is handed on to who uploads
   */
  InputStream open(long offset) throws IOException;
}
