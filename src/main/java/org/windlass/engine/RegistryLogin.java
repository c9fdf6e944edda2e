package org.windlass.engine;

/**
 * What an engine should log in to a registry with. What is not there is empty.
 *
 * @param user the user's name; may be empty beside a token
 * @param password a password, or an access token in its place
 * @param identityToken a token that gets others at the registry's token service
 * @param registryToken a token that the registry takes as it is
 */
public record RegistryLogin(
    String user, String password, String identityToken, String registryToken) {
  /** Nobody in particular. */
  public static final RegistryLogin ANONYMOUS = new RegistryLogin("", "", "", "");

  /** A name and a password. */
  public static RegistryLogin password(String user, String password) {
    return new RegistryLogin(user, password, "", "");
  }

  /** A token to be exchanged for others; the user's name may be empty. */
  public static RegistryLogin identityToken(String user, String token) {
    return new RegistryLogin(user, "", token, "");
  }

  /** A token that is taken as it is. */
  public static RegistryLogin registryToken(String user, String token) {
    return new RegistryLogin(user, "", "", token);
  }

  /** Names the user only. */
  @Override
  public String toString() {
    return "RegistryLogin[" + user + "]";
  }
}
