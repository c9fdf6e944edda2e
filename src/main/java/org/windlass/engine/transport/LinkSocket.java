package org.windlass.engine.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import org.jspecify.annotations.Nullable;

/** What an HTTP client needs of a socket, over a {@link Link} that connecting opens. */
final class LinkSocket extends Socket {
  private final Link.Opener opener;
  private final Object lock = new Object();
  private @Nullable Link link;
  private boolean closed;
  private volatile int readTimeout;
  private volatile boolean inputShut;
  private volatile boolean outputShut;

  LinkSocket(Link.Opener opener) {
    this.opener = opener;
  }

  @Override
  public void connect(SocketAddress endpoint) throws IOException {
    connect(endpoint, 0);
  }

  /** The address is of no interest: the opener knows where to. */
  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    Link opened = opener.open(timeout);
    synchronized (lock) {
      if (!closed) {
        link = opened;
        return;
      }
    }
    opened.close();
    throw new SocketException("Socket closed");
  }

  @Override
  public InputStream getInputStream() throws IOException {
    Link open = open();
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        requireOpen();
        int n = inputShut ? -1 : open.read(buffer, offset, length, readTimeout);
        requireOpen();
        return n;
      }

      @Override
      public void close() throws IOException {
        LinkSocket.this.close();
      }
    };
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    Link open = open();
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] buffer, int offset, int length) throws IOException {
        requireOpen();
        if (outputShut) {
          throw new SocketException("Socket output is shutdown");
        }
        try {
          open.write(buffer, offset, length);
        } catch (IOException e) {
          requireOpen();
          throw e;
        }
      }

      @Override
      public void close() throws IOException {
        LinkSocket.this.close();
      }
    };
  }

  @Override
  public void shutdownInput() {
    inputShut = true;
  }

  @Override
  public void shutdownOutput() throws IOException {
    outputShut = true;
    open().finishWriting();
  }

  @Override
  public void close() throws IOException {
    Link open;
    synchronized (lock) {
      if (closed) {
        return;
      }
      closed = true;
      open = link;
    }
    super.close();
    if (open != null) {
      open.close();
    }
  }

  @Override
  public boolean isConnected() {
    synchronized (lock) {
      return link != null;
    }
  }

  @Override
  public boolean isClosed() {
    synchronized (lock) {
      return closed;
    }
  }

  @Override
  public boolean isInputShutdown() {
    return inputShut;
  }

  @Override
  public boolean isOutputShutdown() {
    return outputShut;
  }

  @Override
  public void setSoTimeout(int timeout) {
    readTimeout = timeout;
  }

  @Override
  public int getSoTimeout() {
    return readTimeout;
  }

  @Override
  public void setTcpNoDelay(boolean on) {
    // Nothing is held back anyway.
  }

  @Override
  public @Nullable InetAddress getInetAddress() {
    return isConnected() ? InetAddress.getLoopbackAddress() : null;
  }

  private Link open() throws SocketException {
    synchronized (lock) {
      requireOpen();
      if (link == null) {
        throw new SocketException("Socket is not connected");
      }
      return link;
    }
  }

  private void requireOpen() throws SocketException {
    if (isClosed()) {
      throw new SocketException("Socket closed");
    }
  }
}
