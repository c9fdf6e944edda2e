package org.windlass.registry;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A part of a blob that is fetched ahead: one thread fills it, another waits for it. */
final class Piece {
  private final long start;
  private final int length;
  private final MemorySegment buffer;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile int arrived;
  private volatile boolean whole;

  /**
   * @param buffer has room for {@code length} bytes
   */
  Piece(long start, int length, MemorySegment buffer) {
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

  MemorySegment buffer() {
    return buffer;
  }

  /** How many bytes have come. */
  int arrived() {
    return arrived;
  }

  /** Whether all of it has come, and nothing else. */
  boolean isWhole() {
    return whole;
  }

  /** Adds bytes, of which there are no more than are missing. */
  void add(byte[] bytes, int count) {
    int before = arrived;
    MemorySegment.copy(bytes, 0, buffer, ValueLayout.JAVA_BYTE, before, count);
    arrived = before + count;
  }

  /** Copies bytes out. */
  void copy(int from, byte[] target, int count) {
    MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, from, target, 0, count);
  }

  /** No more will come. */
  void end(boolean asAsked) {
    whole = asAsked;
    ended.countDown();
  }

  /** Whether no more will come, or has not yet within a time. */
  boolean hasEnded(long millis) throws InterruptedException {
    return ended.await(millis, TimeUnit.MILLISECONDS);
  }
}
