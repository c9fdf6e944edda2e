package org.windlass.ui.preview;

import org.windlass.engine.EngineException;
import org.windlass.registry.RegistryDeniedException;
import org.windlass.registry.RegistryRateLimitedException;
import org.windlass.registry.RegistryUnauthorizedException;

/** Which failures a login may help against. */
final class Logins {
  private Logins() {}

  /** The registry that wants a login, or allows more to those who have one; empty for none. */
  static String wantedBy(EngineException failure) {
    return switch (failure.getCause()) {
      case RegistryUnauthorizedException e -> e.registry();
      case RegistryDeniedException e -> e.registry();
      case RegistryRateLimitedException e -> e.registry();
      case null, default -> "";
    };
  }
}
