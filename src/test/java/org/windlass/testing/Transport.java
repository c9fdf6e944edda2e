package org.windlass.testing;

import java.io.IOException;
import java.nio.file.Path;

/** How a client reaches a {@link RawServer}; for tests that must hold over every kind of socket. */
public enum Transport {
  /** A loopback port. */
  TCP,
  /** A unix domain socket. */
  UNIX;

  /**
   * Starts a server.
   *
   * @param directory where a socket may be made; its path must be short
   */
  public RawServer serve(Path directory, RawServer.Script script) throws IOException {
    return switch (this) {
      case TCP -> RawServer.tcp(script);
      case UNIX -> RawServer.unix(directory.resolve("engine.sock"), script);
    };
  }
}
