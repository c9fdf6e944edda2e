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

  /**
   * Says what happens to one part of it, such as a layer.
   *
   * @param id tells the part from others
   * @param status in the engine's words
   * @param done bytes; -1 when nobody says
   * @param total bytes; -1 when nobody knows
   */
  default void part(String id, String status, long done, long total) {}
}
