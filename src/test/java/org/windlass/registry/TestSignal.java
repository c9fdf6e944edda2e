package org.windlass.registry;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A signal that a test gives. */
final class TestSignal implements CancelSignal {
  private final List<Runnable> actions = new CopyOnWriteArrayList<>();
  private volatile boolean cancelled;
  private volatile boolean atNextWait;

  void cancel() {
    cancelled = true;
    actions.forEach(Runnable::run);
  }

  /** Gives it as soon as the next action is registered. */
  void cancelAtNextWait() {
    atNextWait = true;
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }

  @Override
  public Registration onCancel(Runnable action) {
    actions.add(action);
    if (atNextWait) {
      cancel();
    }
    return () -> actions.remove(action);
  }
}
