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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Passes connections on to a server and lets its answers through at a limited rate, which all
 * connections share. Counts the bytes of the answers, and spoils them where it is told to.
 */
public final class ThrottledProxy implements AutoCloseable {
  /** No limit. */
  public static final long UNLIMITED = Long.MAX_VALUE;

  /** Nothing passes until another rate is set. */
  public static final long STOPPED = 0;

  private static final int BACKLOG = 50;
  private static final int CHUNK = 4096;
  private static final double NANOS = 1e9;

  private final InetSocketAddress target;
  private final ServerSocket server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong connections = new AtomicLong();
  private final AtomicLong spoiled = new AtomicLong(Long.MAX_VALUE);
  private final AtomicLong ended = new AtomicLong(Long.MAX_VALUE);
  private long bytesPerSecond;
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
  public synchronized void rate(long newBytesPerSecond) {
    bytesPerSecond = newBytesPerSecond;
    free = System.nanoTime();
    notifyAll();
  }

  /** Bytes of answers that were passed on so far. */
  public long bytes() {
    return bytes.get();
  }

  /** How many connections were made so far. */
  public long connections() {
    return connections.get();
  }

  /** Changes the first byte that passes once so many have passed. */
  public void spoilAfter(long count) {
    spoiled.set(count);
  }

  /** Ends the connection, as if the server had nothing more to say, once so many have passed. */
  public void endAfter(long count) {
    ended.set(count);
  }

  /** Breaks all connections; new ones are taken. */
  public void cut() {
    open.forEach(ThrottledProxy::closeQuietly);
  }

  /** Breaks all connections and takes no new ones. */
  @Override
  public void close() {
    closeQuietly(server);
    cut();
    synchronized (this) {
      notifyAll();
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        connections.incrementAndGet();
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
          long passed = bytes.getAndAdd(count);
          if (reached(spoiled, passed)) {
            chunk[0] ^= 1;
          }
          if (reached(ended, passed)) {
            return;
          }
        }
        out.write(chunk, 0, count);
      }
    } catch (IOException e) {
      // One side has gone: the other goes with it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  /** Whether it is time, which it is once. */
  private static boolean reached(AtomicLong when, long passed) {
    long place = when.get();
    return passed >= place && when.compareAndSet(place, Long.MAX_VALUE);
  }

  /** Waits for the turn of the next bytes. */
  private synchronized void waitFor(int count) throws InterruptedException {
    while (bytesPerSecond != UNLIMITED && !server.isClosed()) {
      long left = bytesPerSecond == STOPPED ? Long.MAX_VALUE : free - System.nanoTime();
      if (left <= 0) {
        free += Math.max(0, -left) + (long) (count * NANOS / bytesPerSecond);
        return;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }

  private static void closeQuietly(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      // It is of no more use either way.
    }
  }
}
