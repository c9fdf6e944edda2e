package org.windlass.builtin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntSupplier;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;

/** How many layers move at the same time, over all pulls and pushes of an engine. */
final class Turns {
  private static final long PATIENCE = 100;

  private final IntSupplier limit;
  private final Deque<Object> waiting = new ArrayDeque<>();
  private int taken;

  /**
   * @param limit how many there are, at least 1; may change at any time
   */
  Turns(IntSupplier limit) {
    this.limit = limit;
  }

  /**
   * Waits for a turn; who has waited longest comes first.
   *
   * @param mustWait runs once if it does not come at once
   */
  Turn take(Runnable mustWait, Cancellation cancellation) throws EngineCancelledException {
    Object me = new Object();
    if (!enter(me)) {
      try {
        mustWait.run();
        await(me, cancellation);
      } finally {
        forget(me);
      }
    }
    return this::leave;
  }

  private synchronized boolean enter(Object me) {
    waiting.addLast(me);
    return takeIfFirst(me);
  }

  private synchronized void await(Object me, Cancellation cancellation)
      throws EngineCancelledException {
    boolean mine = false;
    try {
      while (!mine) {
        cancellation.throwIfCancelled();
        wait(PATIENCE);
        mine = takeIfFirst(me);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineCancelledException();
    }
  }

  private synchronized void forget(Object me) {
    waiting.remove(me);
    notifyAll();
  }

  private boolean takeIfFirst(Object me) {
    boolean mine = me.equals(waiting.peekFirst()) && taken < Math.max(1, limit.getAsInt());
    if (mine) {
      waiting.removeFirst();
      taken++;
    }
    return mine;
  }

  private synchronized void leave() {
    taken--;
    notifyAll();
  }

  /** A turn. Closing it gives it to the next. */
  @FunctionalInterface
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }
}
