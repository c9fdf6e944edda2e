package org.windlass.context;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.windlass.context.ConnectionProfile.Source;
import org.windlass.context.ContextException.Reason;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.TlsSettings;

/**
 * All engines that this user has named, for docker or for podman. Everything here blocks on files.
 * Safe for use by many threads.
 */
public final class Connections {
  private final DockerEnvironment environment;
  private final PodmanFiles podman;
  private final ContextStore store;
  private final ConfigFile config;

  /**
   * @param options of this process; {@code --config} chooses the store
   * @param environment the variables of this process
   * @param home of the user
   */
  public Connections(StartUpOptions options, Map<String, String> environment, Path home) {
    this(options, environment, home, home.getFileSystem().getPath("/"));
  }

  Connections(StartUpOptions options, Map<String, String> environment, Path home, Path root) {
    this.environment = new DockerEnvironment(options, Map.copyOf(environment), home);
    this.podman = new PodmanFiles(environment, home, root);
    this.store = new ContextStore(this.environment.configFolder());
    this.config = this.environment.configFile();
  }

  /** Docker's contexts. */
  public ContextStore store() {
    return store;
  }

  /** Docker's {@code config.json}. */
  public ConfigFile config() {
    return config;
  }

  /** Podman's system connections, with what a host URI does not say. */
  public List<PodmanConnection> podmanConnections() {
    return PodmanConnections.read(podman).all();
  }

  /**
   * The list as it is now: {@code default}, then the contexts in docker's order, then podman's
   * connections. Fails never: what is wrong with one is its problem.
   */
  public List<ConnectionProfile> snapshot() {
    String current = currentContext();
    List<ConnectionProfile> contexts = new ArrayList<>(store.list(current));
    boolean known = contexts.stream().anyMatch(ConnectionProfile::current);
    if (!known && !current.equals(ContextName.DEFAULT)) {
      contexts.add(ContextReader.broken(current, new ConnectionProblem.Missing(), current));
      contexts.sort(Comparator.comparing(ConnectionProfile::name, new NaturalOrder()));
    }
    List<ConnectionProfile> all = new ArrayList<>();
    all.add(defaultProfile(current.equals(ContextName.DEFAULT)));
    all.addAll(contexts);
    all.addAll(PodmanConnections.read(podman).profiles());
    return all;
  }

  /**
   * Makes a context the one that docker's commands take, as {@code docker context use} does.
   *
   * @param name of a context that can be read, or {@code default}
   */
  public void use(String name) throws ContextException {
    if (!name.equals(ContextName.DEFAULT)) {
      store.get(name);
    }
    config.useContext(name);
  }

  /** Deletes a context; when docker's commands took it, they take {@code default} again. */
  public void delete(String name) throws ContextException {
    store.delete(name);
    if (config.read().currentContext().equals(name)) {
      config.useContext(ContextName.DEFAULT);
    }
  }

  /** Renames a context; when docker's commands took it, they take it still. */
  public void rename(String name, String newName) throws ContextException {
    boolean current = config.read().currentContext().equals(name);
    store.rename(name, newName);
    if (current) {
      config.useContext(newName);
    }
  }

  /** Makes a context of any connection that can be used; a copy, when it is one already. */
  public void toContext(ConnectionProfile profile, String newName) throws ContextException {
    if (profile.source() == Source.CONTEXT) {
      store.duplicate(profile.name(), newName);
      return;
    }
    EngineEndpoint endpoint = profile.endpoint();
    if (endpoint == null) {
      throw ContextException.of(Reason.BAD_HOST, profile.host());
    }
    TlsSettings tls = endpoint.tls();
    store.create(newName, new ContextDraft(profile.description(), endpoint.host().uri(), tls));
  }

  /**
   * Watches all files behind the list.
   *
   * @param listener is called on a thread of the watcher after something has changed; call {@link
   *     #snapshot} after this method and not before it, to miss nothing
   */
  public ContextWatcher watch(Runnable listener) {
    Path folder = environment.configFolder();
    return ContextWatcher.start(
        () -> {
          List<Path> files = new ArrayList<>(podman.configuration());
          files.add(podman.connections());
          files.add(folder.resolve(DockerEnvironment.CONFIG_FILE));
          return files;
        },
        List.of(StoreFolder.metaRoot(folder), StoreFolder.tlsRoot(folder)),
        listener);
  }

  private String currentContext() {
    return environment.withoutOptions().contextName(config.read().currentContext());
  }

  private ConnectionProfile defaultProfile(boolean current) {
    EngineEndpoint endpoint = null;
    ConnectionProblem problem = null;
    try {
      endpoint = DefaultEndpoint.of(environment);
    } catch (StartUpException e) {
      problem = e.problem().ofDefault();
    }
    return new ConnectionProfile(
        Source.DEFAULT,
        ContextName.DEFAULT,
        "",
        DefaultEndpoint.hostText(environment),
        endpoint,
        problem,
        current);
  }
}
