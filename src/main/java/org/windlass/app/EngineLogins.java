package org.windlass.app;

import org.windlass.context.CredentialException;
import org.windlass.context.CredentialStore;
import org.windlass.context.RegistryCredential;
import org.windlass.engine.RegistryLogin;
import org.windlass.engine.RegistryLogins;

/** Gives engines what docker's login keeps. */
record EngineLogins(CredentialStore store) implements RegistryLogins {

  @Override
  public RegistryLogin find(String registry) throws CredentialException {
    return store.find(registry).map(EngineLogins::login).orElse(RegistryLogin.ANONYMOUS);
  }

  private static RegistryLogin login(RegistryCredential kept) {
    return switch (kept.kind()) {
      case PASSWORD -> RegistryLogin.password(kept.user(), kept.secret());
      case IDENTITY_TOKEN -> RegistryLogin.identityToken(kept.user(), kept.secret());
      case REGISTRY_TOKEN -> RegistryLogin.registryToken(kept.user(), kept.secret());
    };
  }
}
