package org.windlass.ui.shell;

import org.windlass.context.ConnectionProfile;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineHost;

/**
 * What a window connects to. Two that are equal share one session.
 *
 * @param name of the connection; empty for a host that was typed
 */
public record Target(String name, EngineEndpoint endpoint) {

  /** A host without a name and without TLS settings. */
  public static Target of(EngineHost host) {
    return new Target("", EngineEndpoint.of(host));
  }

  /**
   * The target of a connection.
   *
   * @throws IllegalArgumentException when the connection cannot be used
   */
  public static Target of(ConnectionProfile profile) {
    EngineEndpoint endpoint = profile.endpoint();
    if (endpoint == null) {
      throw new IllegalArgumentException(profile.name());
    }
    return new Target(profile.name(), endpoint);
  }

  /** What to call it: its name, else its host. */
  public String label() {
    return name.isEmpty() ? endpoint.host().uri() : name;
  }
}
