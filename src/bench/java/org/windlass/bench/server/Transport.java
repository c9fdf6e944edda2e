package org.windlass.bench.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.Locale;

/** The kind of socket between client and server. */
public enum Transport {
  /** A unix domain socket. */
  UNIX,
  /** TCP on the loopback interface. */
  TCP;

  /** The transport with that name, in lower case. */
  public static Transport of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Listens; a unix socket is made in {@code directory}. */
  ServerSocketChannel listen(Path directory) throws IOException {
    return switch (this) {
      case UNIX ->
          ServerSocketChannel.open(StandardProtocolFamily.UNIX)
              .bind(UnixDomainSocketAddress.of(directory.resolve("engine.sock")));
      case TCP ->
          ServerSocketChannel.open()
              .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    };
  }

  /** The host URI of an address that {@link #listen} was bound to. */
  static String uri(SocketAddress address) {
    return switch (address) {
      case UnixDomainSocketAddress unix -> "unix://" + unix.getPath();
      case InetSocketAddress tcp -> "tcp://127.0.0.1:" + tcp.getPort();
      default -> throw new IllegalArgumentException(address.toString());
    };
  }
}
