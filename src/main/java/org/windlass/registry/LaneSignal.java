package org.windlass.registry;

import java.util.ArrayList;
import java.util.List;

/** Ends calls when a caller's signal does, or when it is told to. */
final class LaneSignal implements CancelSignal {
  private final CancelSignal outer;
  private final List<Runnable> actions = new ArrayList<>();
  private boolean cancelled;

  LaneSignal(CancelSignal outer) {
    this.outer = outer;
  }

  /** Ends all calls that use it. */
  void cancel() {
    List<Runnable> waiting;
    synchronized (this) {
      cancelled = true;
      waiting = List.copyOf(actions);
      actions.clear();
    }
    waiting.forEach(Runnable::run);
  }

  @Override
  public boolean isCancelled() {
    synchronized (this) {
      if (cancelled) {
        return true;
      }
    }
    return outer.isCancelled();
  }

  @Override
  public Registration onCancel(Runnable action) {
    boolean now;
    synchronized (this) {
      now = cancelled;
      if (!now) {
        actions.add(action);
      }
    }
    if (now) {
      action.run();
      return () -> {};
    }
    Registration registration = outer.onCancel(action);
    return () -> {
      registration.close();
      synchronized (this) {
        actions.remove(action);
      }
    };
  }
}
