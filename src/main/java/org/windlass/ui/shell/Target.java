package org.windlass.ui.shell;

import org.jspecify.annotations.Nullable;
import org.windlass.context.ConnectionProfile;
import org.windlass.context.ContextName;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineHost;

/**
 * What a window connects to. Two that are equal share one session.
 *
 * @param name of the connection; empty for a host that was typed
 * @param endpoint null when {@code problem} says why there is none
 * @param problem a sentence; empty when there is an endpoint
 */
public record Target(String name, @Nullable EngineEndpoint endpoint, String problem) {

  /** A connection that can be used. */
  public Target(String name, EngineEndpoint endpoint) {
    this(name, endpoint, "");
  }

  /** A host without a name and without TLS settings. */
  public static Target of(EngineHost host) {
    return new Target("", EngineEndpoint.of(host));
  }

  /** A connection that cannot be used, and why. */
  public static Target unusable(String name, String problem) {
    return new Target(name, null, problem);
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

  /** What to call it: its name, else its host; {@code default} names nothing. */
  public String label() {
    return hasName() ? name : place();
  }

  /** Whether somebody has given it a name. */
  public boolean hasName() {
    return !name.isEmpty() && !name.equals(ContextName.DEFAULT);
  }

  /** Where it is: its host, else its name. */
  public String place() {
    return endpoint == null ? name : endpoint.host().uri();
  }
}
