package org.windlass.engine.transport;

import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineHost;

/** Chooses the dialer for an endpoint. */
public final class Dialers {
  private Dialers() {}

  /** The dialer that reaches {@code endpoint}; opens nothing and reads no file yet. */
  public static Dialer forEndpoint(EngineEndpoint endpoint, DialerOptions options) {
    return switch (endpoint.host()) {
      case EngineHost.Unix unix -> new UnixDialer(unix.path());
      case EngineHost.Tcp tcp -> new TcpDialer(tcp, endpoint.tls(), options.passphrases());
      case EngineHost.Ssh ssh -> new SshDialer(ssh, options.sshEnvironment());
      case EngineHost.Npipe pipe -> new NpipeDialer(pipe);
      case EngineHost.Fd fd -> new FdDialer(fd);
      case EngineHost.BuiltIn builtIn ->
          throw new IllegalArgumentException("nothing is dialled for the engine inside Windlass");
    };
  }
}
