package org.windlass.registry;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How a caller ends a blocking call from another thread. Safe for use by many threads. */
public interface CancelSignal {
  /** Whether the call should end. Once true it stays so. */
  boolean isCancelled();

  /**
   * Registers what should be done at cancellation; runs it now when that has happened already.
   *
   * @param action does not block and does not throw
   * @return close it to take the action back
   */
  Registration onCancel(Runnable action);

  /**
   * Blocks for a while, or until the signal is given.
   *
   * @return whether it was given
   */
  default boolean pause(Duration wait) throws InterruptedException {
    CountDownLatch given = new CountDownLatch(1);
    try (var _ = onCancel(given::countDown)) {
      return given.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /** A signal that nobody gives. A thread that is interrupted ends its call all the same. */
  static CancelSignal never() {
    return new CancelSignal() {
      @Override
      public boolean isCancelled() {
        return false;
      }

      @Override
      public Registration onCancel(Runnable action) {
        return () -> {};
      }
    };
  }

  /** An action that waits for the signal. */
  @FunctionalInterface
  interface Registration extends AutoCloseable {
    /** Takes the action back; it will not run any more. */
    @Override
    void close();
  }
}
