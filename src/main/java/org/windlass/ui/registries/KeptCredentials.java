package org.windlass.ui.registries;

import org.jspecify.annotations.Nullable;
import org.windlass.context.CredentialException;
import org.windlass.context.CredentialStore;
import org.windlass.context.RegistryCredential;
import org.windlass.context.RegistryCredential.Kind;
import org.windlass.registry.Credential;
import org.windlass.registry.Credentials;

/**
 * Gives registries what docker's login keeps.
 *
 * @param store blocks on files and programs
 */
public record KeptCredentials(CredentialStore store) implements Credentials {

  @Override
  public @Nullable Credential find(String registry) throws CredentialException {
    return store.find(registry).map(KeptCredentials::toRegistry).orElse(null);
  }

  /** As the registry client has it. */
  public static Credential toRegistry(RegistryCredential kept) {
    return switch (kept.kind()) {
      case PASSWORD -> new Credential.Password(kept.user(), kept.secret());
      case IDENTITY_TOKEN -> new Credential.IdentityToken(kept.user(), kept.secret());
      case REGISTRY_TOKEN -> new Credential.RegistryToken(kept.secret());
    };
  }

  /** As docker's login keeps it. */
  public static RegistryCredential toStore(Credential credential) {
    return switch (credential) {
      case Credential.Password(String user, String secret) ->
          new RegistryCredential(Kind.PASSWORD, user, secret);
      case Credential.IdentityToken(String user, String secret) ->
          new RegistryCredential(Kind.IDENTITY_TOKEN, user, secret);
      case Credential.RegistryToken(String secret) ->
          new RegistryCredential(Kind.REGISTRY_TOKEN, "", secret);
    };
  }
}
