package org.windlass.ui.connections;

import org.windlass.engine.Cancellation;
import org.windlass.engine.CheckListener;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.transport.Passphrases;

/** Tests endpoints. */
@FunctionalInterface
public interface Checker {
  /**
   * Makes the steps of a test one after the other; blocks.
   *
   * @param passphrases of encrypted keys, before those that the program knows
   */
  void check(
      EngineEndpoint endpoint,
      Passphrases passphrases,
      CheckListener listener,
      Cancellation cancellation)
      throws EngineCancelledException;
}
