package org.windlass.engine.transport;

import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Bytes on their way from a thread that can only block to a reader that can wait for a while. Holds
 * a bounded number of them; a writer waits while it is full. For one writer and one reader.
 */
final class ByteQueue {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final byte[] ring;
  private int start;
  private int size;
  private boolean ended;
  private boolean closed;

  ByteQueue(int capacity) {
    this.ring = new byte[capacity];
  }

  /**
   * Adds all bytes, waiting for room.
   *
   * @return false when the queue was closed: nobody will read them
   */
  boolean put(byte[] source, int offset, int length) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      int done = 0;
      while (done < length) {
        while (size == ring.length && !closed) {
          changed.await();
        }
        if (closed) {
          return false;
        }
        int end = (start + size) % ring.length;
        int n = Math.min(length - done, Math.min(ring.length - size, ring.length - end));
        System.arraycopy(source, offset + done, ring, end, n);
        size += n;
        done += n;
        changed.signalAll();
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** No more bytes will come. */
  void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Drops what is in it; nobody waits any more. */
  void close() {
    lock.lock();
    try {
      closed = true;
      size = 0;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes at least one byte, waiting for it.
   *
   * @param timeoutMillis 0 to wait for ever
   * @return how many; -1 at the end, or when closed
   * @throws SocketTimeoutException when none came in time; nothing is lost
   */
  int take(byte[] target, int offset, int length, int timeoutMillis)
      throws SocketTimeoutException, InterruptedException {
    if (length == 0) {
      return 0;
    }
    lock.lockInterruptibly();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
      while (size == 0 && !ended && !closed) {
        if (timeoutMillis == 0) {
          changed.await();
        } else if (left <= 0) {
          throw new SocketTimeoutException("Read timed out");
        } else {
          left = changed.awaitNanos(left);
        }
      }
      if (size == 0) {
        return -1;
      }
      int n = Math.min(length, Math.min(size, ring.length - start));
      System.arraycopy(ring, start, target, offset, n);
      start = (start + n) % ring.length;
      size -= n;
      changed.signalAll();
      return n;
    } finally {
      lock.unlock();
    }
  }

  /** How many bytes are in it. */
  int available() {
    lock.lock();
    try {
      return size;
    } finally {
      lock.unlock();
    }
  }
}
