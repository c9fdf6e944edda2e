package org.windlass.transfer;

/** Hears how far a transfer has come, on the thread that works. */
@FunctionalInterface
public interface TransferProgress {
  /**
   * Says how far it is.
   *
   * @param done bytes that were moved so far
   * @param total bytes in all; -1 when nobody knows
   */
  void moved(long done, long total);
}
