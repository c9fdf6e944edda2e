package org.windlass.bench.pull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A line to a server that is far away: what is sent arrives half a round trip later, in both
 * directions; each connection carries so many bytes a second and no more, and has to be opened,
 * which takes a round trip as well.
 */
final class SlowLine implements AutoCloseable {
  private static final int BACKLOG = 50;

  private final InetSocketAddress target;
  private final ServerSocket server;
  private final long roundTripNanos;
  private final long bytesPerSecond;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private SlowLine(
      InetSocketAddress target, ServerSocket server, long roundTripNanos, long bytesPerSecond) {
    this.target = target;
    this.server = server;
    this.roundTripNanos = roundTripNanos;
    this.bytesPerSecond = bytesPerSecond;
  }

  /**
   * Lays one.
   *
   * @param address {@code host:port} of the server
   * @param bytesPerSecond of each connection and direction
   */
  static SlowLine to(String address, int roundTripMillis, long bytesPerSecond) throws IOException {
    int colon = address.lastIndexOf(':');
    InetSocketAddress target =
        new InetSocketAddress(
            address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    SlowLine line =
        new SlowLine(
            target, server, TimeUnit.MILLISECONDS.toNanos(roundTripMillis), bytesPerSecond);
    Thread.ofPlatform().daemon().start(line::accept);
    return line;
  }

  /** Its {@code host:port} at this end. */
  String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
    open.forEach(SlowLine::closeQuietly);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        connect(server.accept());
      } catch (IOException e) {
        // Closed, or the client has gone already: the loop's condition knows.
      }
    }
  }

  private void connect(Socket client) throws IOException {
    // The system has opened it at once: its first bytes wait for what that should have taken.
    long opened = System.nanoTime() + roundTripNanos;
    Socket upstream = new Socket(target.getAddress(), target.getPort());
    open.add(client);
    open.add(upstream);
    carry(client, upstream, opened);
    carry(upstream, client, opened);
  }

  private void carry(Socket from, Socket to, long opened) {
    SlowWay way = new SlowWay(roundTripNanos / 2, bytesPerSecond, opened);
    Thread.ofPlatform().daemon().start(() -> way.take(from));
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              way.deliver(to);
              closeQuietly(from);
              closeQuietly(to);
              open.remove(from);
              open.remove(to);
            });
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
