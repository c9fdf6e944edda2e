package org.windlass.context;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.windlass.context.CredentialException.Reason;
import tools.jackson.databind.node.ObjectNode;

/**
 * The credentials of registries, as docker's login and logout keep them: with the program that the
 * config file names, for one registry or for all, else in the file itself. Blocks on files and
 * programs; safe for many threads.
 *
 * <p>Registries are named by their host, with its port when it has one; Docker Hub is {@code
 * docker.io}.
 */
public final class CredentialStore {
  /** Credentials in an environment that is not a person's, such as a build's. */
  static final String VARIABLE = "DOCKER_AUTH_CONFIG";

  private static final String HUB_KEY = "https://index.docker.io/v1/";

  private final ConfigFile file;
  private final Map<String, String> environment;
  private final DefaultHelper defaultHelper;
  private final Duration patience;

  /**
   * The store of a person's environment.
   *
   * @param home where Docker's folder is when neither options nor environment name another
   */
  public CredentialStore(StartUpOptions options, Map<String, String> environment, Path home) {
    this(
        new DockerEnvironment(options, environment, home).configFile(),
        environment,
        CredentialHelper.PATIENCE);
  }

  CredentialStore(ConfigFile file, Map<String, String> environment, Duration patience) {
    this.file = file;
    this.environment = Map.copyOf(environment);
    this.defaultHelper = new DefaultHelper(System.getProperty("os.name", ""), environment);
    this.patience = patience;
  }

  /** What is kept for a registry; empty when nothing. */
  public Optional<RegistryCredential> find(String registry) throws CredentialException {
    String key = key(registry);
    Optional<RegistryCredential> given = fromEnvironment(key);
    if (given.isPresent()) {
      return given;
    }
    return withTree(
        registry,
        tree -> {
          String helper = helperName(tree, key);
          Optional<RegistryCredential> found =
              helper.isEmpty() ? AuthEntries.find(tree, key) : helper(helper).get(key);
          return found.filter(credential -> !credential.secret().isEmpty());
        });
  }

  /** Where a registry's credentials are kept, or would be. */
  public CredentialPlace place(String registry) throws CredentialException {
    return withTree(
        registry, tree -> new CredentialPlace(helperName(tree, key(registry)), file.path()));
  }

  /**
   * Who is logged in where, told by the file and the programs; no program is asked for a secret.
   *
   * @throws CredentialException when not even the file can be read
   */
  public KeptLogins logins() throws CredentialException {
    return withTree(
        "", tree -> new LoginListing(file, tree, this::helper).read(key -> helperName(tree, key)));
  }

  /**
   * Keeps credentials, as docker's login does.
   *
   * @return where they are kept now
   */
  public CredentialPlace store(String registry, RegistryCredential credential)
      throws CredentialException {
    String key = key(registry);
    CredentialPlace place = place(registry);
    if (place.hasHelper()) {
      helper(place.helper()).store(key, credential);
    }
    change(
        tree -> {
          boolean named = place.hasHelper() && Helpers.name(tree, key).isEmpty();
          if (named) {
            // Docker writes down which program it has found, so that it is found again.
            tree.put(Helpers.STORE, place.helper());
          }
          return AuthEntries.put(tree, key, place.hasHelper() ? null : credential) || named;
        });
    return place;
  }

  /** Erases what is kept for a registry, as docker's logout does; nothing is no failure. */
  public void erase(String registry) throws CredentialException {
    String key = key(registry);
    CredentialPlace place = place(registry);
    if (place.hasHelper()) {
      helper(place.helper()).erase(key);
    }
    List<String> keys =
        key.equals(HUB_KEY) ? List.of(key) : List.of(key, "http://" + key, "https://" + key);
    change(tree -> AuthEntries.remove(tree, keys));
  }

  private Optional<RegistryCredential> fromEnvironment(String key) throws CredentialException {
    String given = environment.getOrDefault(VARIABLE, "");
    try {
      return given.isEmpty()
          ? Optional.empty()
          : AuthEntries.find(JsonTree.parse(given.getBytes(StandardCharsets.UTF_8)), key);
    } catch (MalformedException e) {
      throw new CredentialException(Reason.DAMAGED, VARIABLE, e.getMessage(), null);
    }
  }

  private String helperName(ObjectNode tree, String key) throws MalformedException {
    Optional<String> named = Helpers.name(tree, key);
    if (named.isPresent()) {
      return named.get();
    }
    boolean untouched = AuthEntries.isEmpty(tree) && Helpers.named(tree).isEmpty();
    return untouched ? defaultHelper.name() : "";
  }

  private CredentialHelper helper(String name) {
    return new CredentialHelper(name, environment, patience);
  }

  private <T> T withTree(String registry, Reading<T> reading) throws CredentialException {
    try {
      return reading.read(file.tree());
    } catch (ContextException e) {
      throw CredentialException.of(e);
    } catch (MalformedException e) {
      String subject = file.path() + (registry.isEmpty() ? "" : " " + registry);
      throw new CredentialException(Reason.DAMAGED, subject, e.getMessage(), null);
    }
  }

  private void change(ConfigFile.Change change) throws CredentialException {
    try {
      file.change(change);
    } catch (ContextException e) {
      throw CredentialException.of(e);
    }
  }

  /** Under which name docker keeps a registry. */
  static String key(String registry) {
    return registry.equals("docker.io") || registry.equals("index.docker.io") ? HUB_KEY : registry;
  }

  /** The registry that is kept under a name. */
  static String registry(String key) {
    String host = AuthEntries.host(key);
    return host.equals("index.docker.io") ? "docker.io" : host;
  }

  private interface Reading<T> {
    T read(ObjectNode tree) throws MalformedException, CredentialException;
  }
}
