package org.windlass.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.windlass.context.KnownSocket;
import org.windlass.context.KnownSockets;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.engine.docker.Timeouts;
import org.windlass.ui.connections.Discovery;

/** Asks who answers behind the well-known sockets of this computer. */
final class SocketSearch implements Discovery {
  /** An engine on this computer answers in milliseconds. */
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final Map<String, String> environment;
  private final Path home;
  private final EngineOptions options;

  SocketSearch(Map<String, String> environment, Path home, EngineOptions options) {
    this.environment = environment;
    this.home = home;
    this.options = options.withTimeouts(new Timeouts(LIMIT, LIMIT, LIMIT));
  }

  @Override
  public List<KnownSocket> find(Cancellation cancellation) {
    List<KnownSocket> answering = new ArrayList<>();
    for (KnownSocket socket : KnownSockets.find(environment, home)) {
      if (answers(socket, cancellation)) {
        answering.add(socket);
      }
    }
    return answering;
  }

  private boolean answers(KnownSocket socket, Cancellation cancellation) {
    try (DockerEngine engine = DockerEngine.open(socket.host(), options)) {
      engine.ping(cancellation);
      return true;
    } catch (EngineException e) {
      // Nobody is there, or nobody that this user may talk to.
      return false;
    }
  }
}
