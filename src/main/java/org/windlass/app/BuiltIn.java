package org.windlass.app;

import java.nio.file.Path;
import java.util.function.IntSupplier;
import org.windlass.builtin.BuiltInEngine;
import org.windlass.builtin.BuiltInOptions;
import org.windlass.context.ConnectionProfile;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineHost;
import org.windlass.registry.Registries;
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
   * @param parallel how many layers move at the same time
   * @param registries where it pulls from and pushes to; closed with it
   */
  BuiltIn(Path data, IntSupplier parallel, Registries registries) {
    folder = data.resolve(IMAGES);
    engine =
        new BuiltInEngine(new BuiltInOptions(folder, ProgramVersion.get(), parallel), registries);
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
