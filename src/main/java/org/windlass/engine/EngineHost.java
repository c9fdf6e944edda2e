package org.windlass.engine;

import java.nio.file.Path;

/** Where an engine listens: the parsed form of a host URI such as {@code unix:///run/x.sock}. */
public sealed interface EngineHost {

  /** The host URI, as a person would type it. */
  String uri();

  /** A unix domain socket; the path is absolute. */
  record Unix(Path path) implements EngineHost {
    @Override
    public String uri() {
      return "unix://" + path;
    }

    @Override
    public String toString() {
      return uri();
    }
  }

  /**
   * A TCP address.
   *
   * @param host a name, an IPv4 address, or an IPv6 address without brackets
   * @param port 1 to 65535
   * @param pathPrefix put before every API path: empty, or {@code /prefix} with no slash at the end
   */
  record Tcp(String host, int port, String pathPrefix) implements EngineHost {
    @Override
    public String uri() {
      String h = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
      return "tcp://" + h + ":" + port + pathPrefix;
    }

    @Override
    public String toString() {
      return uri();
    }
  }
}
