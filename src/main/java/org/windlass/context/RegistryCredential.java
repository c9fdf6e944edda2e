package org.windlass.context;

/**
 * What is kept to log in to a registry with.
 *
 * @param user may be empty beside a token
 * @param secret a password or a token
 */
public record RegistryCredential(Kind kind, String user, String secret) {
  /** What the secret is. */
  public enum Kind {
    /** A password, or an access token in its place. */
    PASSWORD,
    /** A token that gets others at the registry's token service. */
    IDENTITY_TOKEN,
    /** A token that the registry takes as it is. */
    REGISTRY_TOKEN
  }

  /** Names the user only. */
  @Override
  public String toString() {
    return "RegistryCredential[" + kind + ", " + user + "]";
  }
}
