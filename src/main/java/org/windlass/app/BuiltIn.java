package org.windlass.app;

import java.nio.file.Path;
import java.util.Map;
import org.windlass.builtin.BuiltInEngine;
import org.windlass.builtin.BuiltInOptions;
import org.windlass.context.ConnectionProfile;
import org.windlass.context.CredentialStore;
import org.windlass.context.StartUpOptions;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineHost;
import org.windlass.ui.shell.Target;

/** The built-in engine, one for all windows of the program. */
final class BuiltIn implements AutoCloseable {
  private static final String NAME = "built-in";
  private static final String IMAGES = "images";

  private final Path folder;
  private final BuiltInEngine engine;

  /**
   * Opens nothing yet.
   *
   * @param data where Windlass keeps what is its own
   * @param environment where proxies and Docker's folder are named
   */
  BuiltIn(Path data, Map<String, String> environment) {
    folder = data.resolve(IMAGES);
    Path home = Start.home(environment);
    CredentialStore logins = new CredentialStore(StartUpOptions.NONE, environment, home);
    engine =
        new BuiltInEngine(
            new BuiltInOptions(folder, ProgramVersion.get(), BuiltInOptions.PARALLEL),
            new LazyRegistries(() -> RegistryAccess.open(logins, environment, home)));
  }

  /** The engine. */
  BuiltInEngine engine() {
    return engine;
  }

  /** What a window connects to. */
  Target target() {
    return Target.of(profile());
  }

  /** Its line in the list of connections. */
  ConnectionProfile profile() {
    EngineHost host = new EngineHost.BuiltIn(folder);
    return new ConnectionProfile(
        ConnectionProfile.Source.BUILT_IN,
        NAME,
        "",
        host.uri(),
        EngineEndpoint.of(host),
        null,
        false);
  }

  @Override
  public void close() {
    engine.close();
  }
}
