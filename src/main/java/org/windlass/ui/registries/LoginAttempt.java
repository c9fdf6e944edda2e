package org.windlass.ui.registries;

import org.jspecify.annotations.Nullable;
import org.windlass.builtin.RegistryCalls;
import org.windlass.context.CredentialException;
import org.windlass.context.CredentialPlace;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.Interruption;
import org.windlass.registry.Credential;
import org.windlass.registry.Login;

/**
 * One try to log in. Its text form has no secret.
 *
 * @param credential what was typed
 * @param keep whether it is kept when the registry takes it
 */
record LoginAttempt(String registry, Credential credential, boolean keep) {

  /** Asks the registry, then keeps what it gave, as docker's login does; blocks. */
  Outcome run(RegistryTools tools, Cancellation cancellation) throws EngineException {
    Login login =
        RegistryCalls.get(
            cancellation, signal -> tools.registries().login(registry, credential, signal));
    if (!keep) {
      return new Outcome(null, null);
    }
    try {
      CredentialPlace place =
          Interruption.call(
              cancellation,
              () -> tools.logins().store(registry, KeptCredentials.toStore(login.keep())));
      tools.registries().forget(registry);
      return new Outcome(place, null);
    } catch (CredentialException e) {
      return new Outcome(null, e);
    }
  }

  /**
   * The registry took it.
   *
   * @param place where it is kept; null when it is not
   * @param unkept why it is not, though it should be
   */
  record Outcome(@Nullable CredentialPlace place, @Nullable CredentialException unkept) {}
}
