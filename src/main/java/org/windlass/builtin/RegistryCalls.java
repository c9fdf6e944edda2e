package org.windlass.builtin;

import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.registry.CancelSignal;
import org.windlass.registry.RegistryException;

/** Calls to registries that are ended, and fail, as the calls to engines do. */
public final class RegistryCalls {
  private RegistryCalls() {}

  /** What is asked of a registry. */
  @FunctionalInterface
  public interface Call<T> {
    /** Blocks until the registry has answered, or the signal is given. */
    T run(CancelSignal signal) throws RegistryException, EngineException;
  }

  /**
   * Makes a call on the calling thread.
   *
   * @throws EngineException what an engine would say when it met the same; its cause is the
   *     registry's own
   */
  public static <T> T get(Cancellation cancellation, Call<T> call) throws EngineException {
    return StoreCalls.get(cancellation, () -> call.run(Signals.of(cancellation)));
  }
}
