package org.windlass.engine.docker;

import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;

/** Lets one call through at a time, where there is one connection. Safe for use by many threads. */
final class Turns {
  private boolean taken;

  /**
   * Waits for its turn.
   *
   * @return close it to let the next one through
   * @throws EngineCancelledException when the cancellation came first
   */
  Turn take(Cancellation cancellation) throws EngineCancelledException {
    try (var _ = cancellation.onCancel(this::wake)) {
      synchronized (this) {
        while (taken && !cancellation.isCancelled()) {
          wait();
        }
        cancellation.throwIfCancelled();
        taken = true;
        return this::end;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineCancelledException();
    }
  }

  private synchronized void wake() {
    notifyAll();
  }

  private synchronized void end() {
    taken = false;
    notifyAll();
  }

  /** The right to call. */
  @FunctionalInterface
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }
}
