package org.windlass.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The server's end of one connection: reads a request's head, sends bytes. For one thread. */
public final class RawConnection {
  private static final String JSON_STREAM =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  RawConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
  }

  /** Reads one request without a body, up to its blank line; the lines are joined by a newline. */
  public String request() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
      int c = in.read();
      if (c < 0) {
        throw new EOFException("the client closed before its request was whole");
      }
      head.append((char) c);
    }
    return head.toString().strip().replace("\r\n", "\n");
  }

  /** Sends text in UTF-8, at once. */
  public RawConnection send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends bytes, at once. */
  public RawConnection send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
    return this;
  }

  /** Sends the head of a chunked JSON stream. */
  public RawConnection startStream() throws IOException {
    return send(JSON_STREAM);
  }

  /** Sends one chunk, without waiting for a full buffer unless more follow. */
  public RawConnection chunk(String text) throws IOException {
    return chunk(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends one chunk. */
  public RawConnection chunk(byte[] bytes) throws IOException {
    writeChunk(bytes);
    out.flush();
    return this;
  }

  /** Writes one chunk into the buffer, which goes out when it is full. */
  public void writeChunk(byte[] bytes) throws IOException {
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.write('\r');
    out.write('\n');
  }

  /** Ends a chunked stream as HTTP wants it. */
  public void endStream() throws IOException {
    send("0\r\n\r\n");
  }

  /** Sends nothing more and returns when the client has closed its end. */
  public void awaitClientClose() {
    try {
      while (in.read() >= 0) {
        // What it still sends does not matter.
      }
    } catch (IOException e) {
      // A reset is a close as well.
    }
  }

  /** Breaks the connection off with a reset instead of an orderly close; TCP only. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }
}
