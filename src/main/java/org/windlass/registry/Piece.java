package org.windlass.registry;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A part of a blob that is fetched ahead: one thread fills it, another waits for it. */
final class Piece {
  private final long start;
  private final int length;
  private final byte[] buffer;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile int arrived;

  /**
   * @param buffer has room for {@code length} bytes
   */
  Piece(long start, int length, byte[] buffer) {
    this.start = start;
    this.length = length;
    this.buffer = buffer;
  }

  long start() {
    return start;
  }

  int length() {
    return length;
  }

  byte[] buffer() {
    return buffer;
  }

  /** How many bytes have come. */
  int arrived() {
    return arrived;
  }

  boolean isWhole() {
    return arrived == length;
  }

  /** Adds bytes, of which there are no more than are missing. */
  void add(byte[] bytes, int count) {
    int before = arrived;
    System.arraycopy(bytes, 0, buffer, before, count);
    arrived = before + count;
  }

  /** No more will come. */
  void end() {
    ended.countDown();
  }

  /** Whether no more will come, or has not yet within a time. */
  boolean hasEnded(long millis) throws InterruptedException {
    return ended.await(millis, TimeUnit.MILLISECONDS);
  }
}
