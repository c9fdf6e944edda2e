package org.windlass.registry;

/** Hears how far an upload is, on the thread that uploads. */
@FunctionalInterface
public interface UploadProgress {
  /**
   * Hears of it after each part that was sent.
   *
   * @param sent bytes of the blob so far; falls back when a part is sent again
   */
  void sent(long sent);
}
