package org.windlass.ui.shell;

import java.util.Map;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.windlass.context.ConnectionProfile;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineHost;

/** What the connections to hosts are called, for any thread. */
public final class ConnectionNames {
  private volatile Map<String, String> names = Map.of();

  /** Follows the connections; call on the UI thread. */
  public ConnectionNames(ObservableList<ConnectionProfile> connections) {
    connections.addListener(
        (ListChangeListener<ConnectionProfile>) change -> names = of(connections));
    names = of(connections);
  }

  /** The name of the first connection to a host; empty when there is none. */
  public String of(EngineHost host) {
    return names.getOrDefault(host.uri(), "");
  }

  private static Map<String, String> of(ObservableList<ConnectionProfile> connections) {
    return connections.stream()
        .filter(profile -> profile.endpoint() != null)
        .collect(
            Collectors.toUnmodifiableMap(
                ConnectionNames::uri, ConnectionProfile::name, (first, second) -> first));
  }

  private static String uri(ConnectionProfile profile) {
    EngineEndpoint endpoint = profile.endpoint();
    return endpoint == null ? "" : endpoint.host().uri();
  }
}
