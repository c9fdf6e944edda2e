package org.windlass.engine.transport.tls;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * Hears what a server said before it hung up. A server that refuses a client says why and closes;
 * what the client still writes then fails, and Java's TLS would not read any more. Here such a
 * failure is told by the next read, when nothing is left to be read.
 */
final class LastWordsSocket extends ForwardingSocket {
  /** After a failed write, no more is taken than a handshake and a request, in bytes. */
  private static final int MAX_UNHEARD = 1 << 16;

  private volatile @Nullable IOException writeFailure;

  LastWordsSocket(Socket socket) {
    super(socket);
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new Listening(super.getInputStream());
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return new Speaking(super.getOutputStream());
  }

  private final class Listening extends FilterInputStream {
    Listening(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count;
      try {
        count = super.read(bytes, offset, length);
      } catch (IOException e) {
        throw first(e);
      }
      IOException unheard = writeFailure;
      if (count < 0 && unheard != null) {
        throw unheard;
      }
      return count;
    }

    private IOException first(IOException readFailure) {
      IOException unheard = writeFailure;
      return unheard == null ? readFailure : unheard;
    }
  }

  private final class Speaking extends FilterOutputStream {
    private int unheardBytes;

    Speaking(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      IOException unheard = writeFailure;
      if (unheard == null) {
        try {
          out.write(bytes, offset, length);
        } catch (IOException e) {
          writeFailure = e;
        }
      } else {
        unheardBytes += length;
        if (unheardBytes > MAX_UNHEARD) {
          throw unheard;
        }
      }
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }
  }
}
