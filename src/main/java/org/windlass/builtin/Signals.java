package org.windlass.builtin;

import org.windlass.engine.Cancellation;
import org.windlass.registry.CancelSignal;

/** Lets an engine's cancellation end a registry's calls. */
final class Signals {
  private Signals() {}

  static CancelSignal of(Cancellation cancellation) {
    return new CancelSignal() {
      @Override
      public boolean isCancelled() {
        return cancellation.isCancelled();
      }

      @Override
      public Registration onCancel(Runnable action) {
        return cancellation.onCancel(action)::close;
      }
    };
  }
}
