package org.windlass.engine.transport;

import org.windlass.engine.EngineHost;

/** Chooses the dialer for a host. */
public final class Dialers {
  private Dialers() {}

  /** The dialer that reaches {@code host}; opens nothing yet. */
  public static Dialer forHost(EngineHost host) {
    return switch (host) {
      case EngineHost.Unix unix -> new UnixDialer(unix.path());
      case EngineHost.Tcp tcp -> new TcpDialer(tcp);
    };
  }
}
