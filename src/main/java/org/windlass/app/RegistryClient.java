package org.windlass.app;

import java.nio.file.Path;
import java.util.Map;
import org.windlass.context.CredentialStore;
import org.windlass.context.StartUpOptions;
import org.windlass.registry.Registries;

/** Registries, and the logins for them, as one person's files and environment have them. */
final class RegistryClient {
  private final CredentialStore logins;
  private final Registries registries;

  /** Reads nothing yet. */
  RegistryClient(StartUpOptions options, Map<String, String> environment) {
    Path home = Start.home(environment);
    logins = new CredentialStore(options, environment, home);
    registries = new LazyRegistries(() -> RegistryAccess.open(logins, environment, home));
  }

  /** Asks registries, with the logins. */
  Registries registries() {
    return registries;
  }

  /** What docker's login keeps. */
  CredentialStore logins() {
    return logins;
  }
}
