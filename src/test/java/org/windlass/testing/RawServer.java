package org.windlass.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLSocket;
import org.newsclub.net.unix.AFUNIXServerSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.windlass.engine.EngineHost;

/**
 * A server that sends the very bytes a test tells it to, for what no well-behaved server does. Runs
 * the script once for each connection, each on a thread of its own, and closes the connection when
 * the script ends.
 */
public final class RawServer implements AutoCloseable {
  private final ServerSocket socket;
  private final EngineHost host;
  private final Script script;
  private final Collection<Socket> connections = new ConcurrentLinkedQueue<>();

  private RawServer(ServerSocket socket, EngineHost host, Script script) {
    this.socket = socket;
    this.host = host;
    this.script = script;
    thread(this::accept);
  }

  /** Listens on a free loopback port. */
  public static RawServer tcp(Script script) throws IOException {
    return on(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
  }

  /** Listens on a loopback socket that the caller has bound; closes it at the end. */
  public static RawServer on(ServerSocket bound, Script script) {
    return new RawServer(bound, new EngineHost.Tcp("127.0.0.1", bound.getLocalPort(), ""), script);
  }

  /** Listens on a unix socket, which it makes. */
  public static RawServer unix(Path path, Script script) throws IOException {
    return new RawServer(
        AFUNIXServerSocket.bindOn(AFUNIXSocketAddress.of(path)), new EngineHost.Unix(path), script);
  }

  /** Where an engine's client finds this server. */
  public EngineHost host() {
    return host;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connections.add(connection);
        if (connection instanceof SSLSocket tls) {
          // As servers do, lest each message of a handshake waits for the last one's receipt.
          tls.setTcpNoDelay(true);
        }
        thread(() -> serve(connection));
      } catch (IOException e) {
        // Closed by the test, which ends the loop.
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      script.run(new RawConnection(connection));
    } catch (IOException e) {
      // The client went away in the middle: in many tests that is what it should do.
    }
  }

  private static void thread(Runnable work) {
    Thread.ofPlatform().daemon().name("raw-server").start(work);
  }

  /** What to do with one connection. */
  @FunctionalInterface
  public interface Script {
    /** Runs to the end of the connection; an I/O failure ends it as well. */
    void run(RawConnection connection) throws IOException;
  }
}
