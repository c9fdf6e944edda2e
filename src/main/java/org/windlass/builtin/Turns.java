package org.windlass.builtin;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;

/** How many layers move at the same time, over all pulls and pushes of an engine. */
final class Turns {
  private static final long PATIENCE = 100;

  private final Semaphore free;

  Turns(int parallel) {
    this.free = new Semaphore(parallel, true);
  }

  /**
   * Waits for a turn.
   *
   * @param waiting runs once if it does not come at once
   */
  Turn take(Runnable waiting, Cancellation cancellation) throws EngineCancelledException {
    if (!free.tryAcquire()) {
      waiting.run();
      try {
        while (!free.tryAcquire(PATIENCE, TimeUnit.MILLISECONDS)) {
          cancellation.throwIfCancelled();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new EngineCancelledException();
      }
    }
    return free::release;
  }

  /** A turn. Closing it gives it to the next. */
  @FunctionalInterface
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }
}
