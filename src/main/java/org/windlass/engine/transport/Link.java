package org.windlass.engine.transport;

import java.io.IOException;

/**
 * A two-way stream of bytes that is no socket of the system. One thread reads, another writes, and
 * any thread may close.
 */
interface Link {

  /**
   * Reads at least one byte.
   *
   * @param timeoutMillis 0 to wait for ever
   * @return how many; -1 at the end
   * @throws java.net.SocketTimeoutException when none came in time; the link can be used on
   */
  int read(byte[] buffer, int offset, int length, int timeoutMillis) throws IOException;

  /** Writes all bytes, and keeps none of them back. */
  void write(byte[] buffer, int offset, int length) throws IOException;

  /** Tells the other side that nothing more will come. */
  void finishWriting() throws IOException;

  /** Ends the link and whatever waits for it. Does not block; may be called again. */
  void close();

  /** Makes the links of one host. */
  @FunctionalInterface
  interface Opener {
    /**
     * Opens a link.
     *
     * @param timeoutMillis how long that may take, where it waits for no person; 0 for ever
     */
    Link open(int timeoutMillis) throws IOException;
  }
}
