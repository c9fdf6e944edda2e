package org.windlass.app;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.windlass.context.CredentialStore;
import org.windlass.context.RegistryCredential;
import org.windlass.registry.Credential;
import org.windlass.registry.Credentials;

/** What docker's login has kept, for the built-in engine. */
final class DockerCredentials implements Credentials {
  private final CredentialStore store;

  DockerCredentials(CredentialStore store) {
    this.store = store;
  }

  @Override
  public @Nullable Credential find(String registry) throws IOException {
    return store.find(registry).map(DockerCredentials::credential).orElse(null);
  }

  private static Credential credential(RegistryCredential kept) {
    return switch (kept.kind()) {
      case PASSWORD -> new Credential.Password(kept.user(), kept.secret());
      case IDENTITY_TOKEN -> new Credential.IdentityToken(kept.user(), kept.secret());
      case REGISTRY_TOKEN -> new Credential.RegistryToken(kept.secret());
    };
  }
}
