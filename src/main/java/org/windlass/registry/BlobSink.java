package org.windlass.registry;

import java.io.IOException;
import java.time.Duration;

/** Takes the bytes of a blob, in order, on the thread that downloads. */
@FunctionalInterface
public interface BlobSink {
  /** Takes bytes that are valid during the call only. */
  void write(byte[] buffer, int offset, int length) throws IOException;

  /**
   * Hears, now and then, how many bytes have come that will be handed on when those before them
   * have; they may come again.
   */
  default void ahead(long bytes) {}

  /** Hears that the connection was lost, and will be tried again from where it was. */
  default void retrying(RegistryException why, Duration wait) {}
}
