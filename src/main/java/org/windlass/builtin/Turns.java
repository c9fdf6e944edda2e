package org.windlass.builtin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;

/**
 * How many layers move at the same time, over all pulls and pushes of an engine. Who waits longest
 * is next.
 */
final class Turns {
  private static final long PATIENCE = 100;

  private final Deque<CountDownLatch> waiting = new ArrayDeque<>();
  private int free;

  Turns(int parallel) {
    this.free = parallel;
  }

  /**
   * Waits for a turn.
   *
   * @param delayed runs once if it does not come at once
   */
  Turn take(Runnable delayed, Cancellation cancellation) throws EngineCancelledException {
    CountDownLatch turn = enter();
    boolean taken = false;
    try {
      if (turn.getCount() > 0) {
        delayed.run();
        while (!turn.await(PATIENCE, TimeUnit.MILLISECONDS)) {
          cancellation.throwIfCancelled();
        }
      }
      taken = true;
      return this::pass;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineCancelledException();
    } finally {
      if (!taken) {
        leave(turn);
      }
    }
  }

  /** A latch that is open when it is the caller's turn. */
  private synchronized CountDownLatch enter() {
    CountDownLatch turn = new CountDownLatch(free > 0 ? 0 : 1);
    if (free > 0) {
      free--;
    } else {
      waiting.add(turn);
    }
    return turn;
  }

  private synchronized void pass() {
    CountDownLatch next = waiting.poll();
    if (next == null) {
      free++;
    } else {
      next.countDown();
    }
  }

  /** Its turn may have come just now. */
  private synchronized void leave(CountDownLatch turn) {
    if (!waiting.remove(turn)) {
      pass();
    }
  }

  /** A turn. Closing it gives it to the next. */
  @FunctionalInterface
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }
}
