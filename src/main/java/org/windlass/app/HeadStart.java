package org.windlass.app;

import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineHost;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;

/**
 * Work that a window needs sooner or later, begun on threads of its own while the start-up words
 * are still being read. Nothing depends on it: what fails here is done again, and told of, where it
 * belongs.
 */
final class HeadStart {
  /** These only print. */
  private static final Set<String> TEXT_ONLY = Set.of("--help", "help", "--version", "-v");

  private HeadStart() {}

  /** Starts JavaFX, unless the words ask for a text. */
  static void javaFx(String[] args) {
    if (Display.available() && List.of(args).stream().noneMatch(TEXT_ONLY::contains)) {
      begin("javafx-start", () -> Platform.startup(() -> {}));
    }
  }

  /** Loads what the first request to the engine needs. */
  static void engine(Start start) {
    EngineEndpoint endpoint = start.target().endpoint();
    if (endpoint != null
        && !endpoint.tls().isOn()
        && (endpoint.host() instanceof EngineHost.Unix
            || endpoint.host() instanceof EngineHost.Tcp)) {
      begin("engine-start", () -> DockerEngine.open(endpoint, EngineOptions.defaults()).close());
    }
  }

  private static void begin(String name, Runnable work) {
    Thread.ofPlatform().name(name).daemon().uncaughtExceptionHandler((thread, e) -> {}).start(work);
  }
}
