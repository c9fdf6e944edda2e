package org.windlass.context;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windlass.context.RegistryCredential.Kind;
import org.windlass.engine.transport.PassphraseKeeper;

/**
 * Keeps passphrases of client keys with the program that keeps docker's credentials: the one that
 * {@code credsStore} names, else the one of this system. Blocks on files and programs.
 */
public final class KeyPassphraseStore implements PassphraseKeeper {
  /** Some of the programs take nothing but a URL with a host. */
  private static final String PREFIX = "https://windlass.key";

  private static final String USER = "passphrase";

  private final ConfigFile file;
  private final Map<String, String> environment;
  private final DefaultHelper defaultHelper;

  /**
   * @param home where Docker's folder is when neither options nor environment name another
   */
  public KeyPassphraseStore(StartUpOptions options, Map<String, String> environment, Path home) {
    this.file = new DockerEnvironment(options, environment, home).configFile();
    this.environment = Map.copyOf(environment);
    this.defaultHelper = new DefaultHelper(System.getProperty("os.name", ""), environment);
  }

  /** The program's name, without {@code docker-credential-}. */
  @Override
  public String name() {
    try {
      return Helpers.name(file.tree(), "").orElseGet(defaultHelper::name);
    } catch (ContextException | MalformedException e) {
      // What is wrong with the file is said where it is read for what is in it.
      return defaultHelper.name();
    }
  }

  @Override
  public char @Nullable [] find(Path key) throws CredentialException {
    Optional<RegistryCredential> found = helper().get(server(key));
    return found.map(credential -> credential.secret().toCharArray()).orElse(null);
  }

  @Override
  public void keep(Path key, char[] passphrase) throws CredentialException {
    helper()
        .store(
            server(key), new RegistryCredential(Kind.PASSWORD, USER, String.valueOf(passphrase)));
  }

  @Override
  public void erase(Path key) throws CredentialException {
    helper().erase(server(key));
  }

  private CredentialHelper helper() {
    return new CredentialHelper(name(), environment, CredentialHelper.PATIENCE);
  }

  private static String server(Path key) {
    return PREFIX + key.toUri().getRawPath();
  }
}
