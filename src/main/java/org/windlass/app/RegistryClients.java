package org.windlass.app;

import java.util.HashMap;
import java.util.Map;
import org.windlass.context.StartUpOptions;

/**
 * The registry clients of all windows: windows of the same files and environment share one, and
 * with it what it knows of tokens and limits. Belongs to the UI thread.
 */
final class RegistryClients implements AutoCloseable {
  private final Map<Whose, RegistryClient> clients = new HashMap<>();

  /** The client for a start. */
  RegistryClient of(Start start) {
    return clients.computeIfAbsent(
        new Whose(start.options(), start.environment()),
        whose -> new RegistryClient(whose.options(), whose.environment()));
  }

  /** Closes idle connections and forgets tokens. */
  @Override
  public void close() {
    clients.values().forEach(client -> client.registries().close());
    clients.clear();
  }

  private record Whose(StartUpOptions options, Map<String, String> environment) {}
}
