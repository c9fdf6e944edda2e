package org.windlass.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A one-way switch that ends a blocking call from another thread. Safe for use by many threads;
 * once cancelled it stays so.
 */
public final class Cancellation {
  private final List<Runnable> actions = new ArrayList<>();
  private boolean cancelled;

  /** Whether {@link #cancel} was called. */
  public synchronized boolean isCancelled() {
    return cancelled;
  }

  /** Cancels: runs every registered action once, on the calling thread. Later calls do nothing. */
  public void cancel() {
    List<Runnable> toRun;
    synchronized (this) {
      if (cancelled) {
        return;
      }
      cancelled = true;
      toRun = List.copyOf(actions);
      actions.clear();
    }
    toRun.forEach(Runnable::run);
  }

  /**
   * Registers what {@link #cancel} should do; runs it now when already cancelled.
   *
   * @param action must not block and must not throw
   * @return close it to take the action back
   */
  public Registration onCancel(Runnable action) {
    synchronized (this) {
      if (!cancelled) {
        actions.add(action);
        return () -> remove(action);
      }
    }
    action.run();
    return () -> {};
  }

  /**
   * Throws if cancelled.
   *
   * @throws EngineCancelledException when {@link #cancel} was called
   */
  public void throwIfCancelled() throws EngineCancelledException {
    if (isCancelled()) {
      throw new EngineCancelledException();
    }
  }

  private synchronized void remove(Runnable action) {
    actions.remove(action);
  }

  /** An action that waits for a cancellation. */
  @FunctionalInterface
  public interface Registration extends AutoCloseable {
    /** Takes the action back; it will not run any more. */
    @Override
    void close();
  }
}
