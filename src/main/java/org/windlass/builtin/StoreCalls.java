package org.windlass.builtin;

import java.io.IOException;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.registry.RegistryException;

/** Calls whose failures become an engine's; one that was cancelled always says just that. */
final class StoreCalls {
  private StoreCalls() {}

  /** A call with a result. */
  @FunctionalInterface
  interface Call<T> {
    T run() throws RegistryException, IOException, EngineException;
  }

  /** A call without one. */
  @FunctionalInterface
  interface Work {
    void run() throws RegistryException, IOException, EngineException;
  }

  static void run(Cancellation cancellation, Work work) throws EngineException {
    get(
        cancellation,
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }

  static <T> T get(Cancellation cancellation, Call<T> call) throws EngineException {
    cancellation.throwIfCancelled();
    try {
      return call.run();
    } catch (RegistryException e) {
      cancellation.throwIfCancelled();
      throw Failures.of(e);
    } catch (IOException e) {
      cancellation.throwIfCancelled();
      throw Failures.of(e);
    }
  }
}
