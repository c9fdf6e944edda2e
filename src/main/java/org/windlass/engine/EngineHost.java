package org.windlass.engine;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
   * @param scheme whether TLS is left to the settings, or named by the URI
   * @param host a name, an IPv4 address, or an IPv6 address without brackets
   * @param port 1 to 65535
   * @param pathPrefix put before every API path: empty, or {@code /prefix} with no slash at the end
   */
  record Tcp(Scheme scheme, String host, int port, String pathPrefix) implements EngineHost {

    /** A {@code tcp://} address. */
    public Tcp(String host, int port, String pathPrefix) {
      this(Scheme.TCP, host, port, pathPrefix);
    }

    @Override
    public String uri() {
      String h = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
      return scheme.prefix() + h + ":" + port + pathPrefix;
    }

    @Override
    public String toString() {
      return uri();
    }
  }

  /** What a TCP host's URI says of TLS. */
  enum Scheme {
    /** The TLS settings decide. */
    TCP("tcp://"),
    /** Plain HTTP, whatever the TLS settings say. */
    HTTP("http://"),
    /** Always TLS; verified against the system's authorities when the settings name none. */
    HTTPS("https://");

    private final String prefix;

    Scheme(String prefix) {
      this.prefix = prefix;
    }

    /** How the URI begins. */
    public String prefix() {
      return prefix;
    }
  }

  /**
   * An engine behind the system's {@code ssh}.
   *
   * @param user null for ssh's own choice
   * @param host a name, an alias of {@code ~/.ssh/config}, or an address without brackets
   * @param port 0 for ssh's own choice
   * @param socket the engine's socket on that machine; empty for that machine's own default
   */
  record Ssh(@Nullable String user, String host, int port, String socket) implements EngineHost {
    @Override
    public String uri() {
      String who = user == null ? "" : escape(user, "%/?#@:[] ") + "@";
      String h = escape(host, "%");
      String place = host.indexOf(':') >= 0 ? "[" + h + "]" : h;
      return "ssh://" + who + place + (port == 0 ? "" : ":" + port) + escape(socket, "%?# ");
    }

    private static String escape(String part, String special) {
      return part.chars()
          .mapToObj(
              c -> special.indexOf(c) >= 0 ? String.format("%%%02X", c) : Character.toString(c))
          .collect(Collectors.joining());
    }

    @Override
    public String toString() {
      return uri();
    }
  }

  /**
   * A named pipe of Windows.
   *
   * @param path as in the URI, with slashes: {@code //./pipe/docker_engine}
   */
  record Npipe(String path) implements EngineHost {
    @Override
    public String uri() {
      return "npipe://" + path;
    }

    @Override
    public String toString() {
      return uri();
    }
  }

  /**
   * A connected stream socket that the parent process has left open; {@code number} is 0 or more.
   */
  record Fd(int number) implements EngineHost {
    @Override
    public String uri() {
      return "fd://" + number;
    }

    @Override
    public String toString() {
      return uri();
    }
  }

  /** The engine inside Windlass, which keeps its images in {@code folder}, an absolute path. */
  record BuiltIn(Path folder) implements EngineHost {
    @Override
    public String uri() {
      return "builtin://" + folder;
    }

    @Override
    public String toString() {
      return uri();
    }
  }
}
