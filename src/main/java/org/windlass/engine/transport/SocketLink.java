package org.windlass.engine.transport;

import java.io.IOException;
import java.net.Socket;
import org.newsclub.net.unix.FileDescriptorCast;

/** A socket that is connected already. */
final class SocketLink implements Link {
  private final Socket socket;

  private SocketLink(Socket socket) {
    this.socket = socket;
  }

  /** The socket behind a descriptor of this process; closing the link closes it. */
  static SocketLink inherited(int descriptor) throws IOException {
    return new SocketLink(FileDescriptorCast.unsafeUsing(descriptor).as(Socket.class));
  }

  @Override
  public int read(byte[] buffer, int offset, int length, int timeoutMillis) throws IOException {
    socket.setSoTimeout(timeoutMillis);
    return socket.getInputStream().read(buffer, offset, length);
  }

  @Override
  public void write(byte[] buffer, int offset, int length) throws IOException {
    socket.getOutputStream().write(buffer, offset, length);
  }

  @Override
  public void finishWriting() throws IOException {
    socket.shutdownOutput();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }
}
