package org.windlass.registry;

/** What a person, or their credential store, has for one registry. Its text form has no secret. */
public sealed interface Credential {
  /**
   * A name and a password, or an access token in a password's place.
   *
   * @param secret the password
   */
  record Password(String user, String secret) implements Credential {
    /** Names the user only. */
    @Override
    public String toString() {
      return "Password[" + user + "]";
    }
  }

  /**
   * A token that the registry's token service gave at an earlier login, to be exchanged for others.
   *
   * @param user may be empty
   * @param secret the token
   */
  record IdentityToken(String user, String secret) implements Credential {
    /** Names the user only. */
    @Override
    public String toString() {
      return "IdentityToken[" + user + "]";
    }
  }

  /**
   * A bearer token that the registry itself takes as it stands.
   *
   * @param secret the token
   */
  record RegistryToken(String secret) implements Credential {
    /** Names nothing. */
    @Override
    public String toString() {
      return "RegistryToken[]";
    }
  }
}
