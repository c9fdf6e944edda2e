package org.windlass.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Passes connections on to a server and lets its answers through at a limited rate, which all
 * connections share. Counts the bytes of the answers.
 */
public final class ThrottledProxy implements AutoCloseable {
  /** No limit. */
  public static final long UNLIMITED = Long.MAX_VALUE;

  private static final int BACKLOG = 50;
  private static final int CHUNK = 4096;
  private static final double NANOS = 1e9;

  private final InetSocketAddress target;
  private final ServerSocket server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong bytes = new AtomicLong();
  private volatile long bytesPerSecond;
  private long free = System.nanoTime();

  private ThrottledProxy(InetSocketAddress target, ServerSocket server, long bytesPerSecond) {
    this.target = target;
    this.server = server;
    this.bytesPerSecond = bytesPerSecond;
  }

  /**
   * Starts one on a free port of loopback.
   *
   * @param address {@code host:port} of the server
   */
  public static ThrottledProxy start(String address, long bytesPerSecond) {
    String host = address.substring(0, address.lastIndexOf(':'));
    InetSocketAddress target = new InetSocketAddress(host, Addresses.port(address));
    try {
      ServerSocket server =
          new ServerSocket(0, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
      ThrottledProxy proxy = new ThrottledProxy(target, server, bytesPerSecond);
      Thread.startVirtualThread(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its {@code host:port}. */
  public String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  /** Sets the rate from now on. */
  public void rate(long newBytesPerSecond) {
    bytesPerSecond = newBytesPerSecond;
  }

  /** Bytes of answers that were passed on so far. */
  public long bytes() {
    return bytes.get();
  }

  /** Breaks all connections and takes no new ones. */
  @Override
  public void close() {
    closeQuietly(server);
    open.forEach(ThrottledProxy::closeQuietly);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        open.add(client);
        Thread.startVirtualThread(() -> connect(client));
      } catch (IOException e) {
        // Closed, or the client has gone already: the loop's condition knows.
      }
    }
  }

  private void connect(Socket client) {
    try {
      Socket upstream = new Socket(target.getAddress(), target.getPort());
      open.add(upstream);
      Thread.startVirtualThread(() -> pass(client, upstream, false));
      pass(upstream, client, true);
    } catch (IOException e) {
      closeQuietly(client);
    }
  }

  /** Passes bytes on until one side closes, then closes both. */
  private void pass(Socket from, Socket to, boolean answers) {
    byte[] chunk = new byte[CHUNK];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        if (answers) {
          waitFor(count);
          bytes.addAndGet(count);
        }
        out.write(chunk, 0, count);
      }
    } catch (IOException e) {
      // One side has gone: the other goes with it.
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private void waitFor(int count) {
    long turn = takeTurn(count);
    for (long left = turn - System.nanoTime();
        left > 0 && bytesPerSecond != UNLIMITED && !server.isClosed();
        left = turn - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** When the next bytes may pass; the ones after them wait until these have. */
  private synchronized long takeTurn(int count) {
    long now = System.nanoTime();
    long turn = bytesPerSecond == UNLIMITED || free - now < 0 ? now : free;
    free = turn + (long) (count * NANOS / bytesPerSecond);
    return turn;
  }

  private static void closeQuietly(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      // It is of no more use either way.
    }
  }
}
