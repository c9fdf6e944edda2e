package org.windlass.handoff;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import jdk.net.ExtendedSocketOptions;

/** Reads and writes lines of bounded length in bounded time. */
final class LineChannel implements AutoCloseable {
  /** The longest line, in bytes. */
  static final int MOST = 256 * 1024;

  private static final int BUFFER = 8 * 1024;

  private final SocketChannel channel;
  private final Selector selector;

  /** Takes over a connected channel. */
  LineChannel(SocketChannel channel) throws IOException {
    this.channel = channel;
    this.selector = Selector.open();
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ);
  }

  /**
   * Makes sure that the other side is {@code user}; where the system cannot tell, the folder that
   * the socket is in vouches for it.
   */
  void requirePeer(UserPrincipal user) throws IOException {
    if (channel.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)
        && !channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().equals(user)) {
      throw new ProtocolException("the other side is another user");
    }
  }

  /** One line, without its end. */
  byte[] read(Duration limit) throws IOException {
    long end = System.nanoTime() + limit.toNanos();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    while (true) {
      await(SelectionKey.OP_READ, end);
      if (channel.read(buffer.clear()) < 0) {
        throw new EOFException("ended before a line did");
      }
      buffer.flip();
      while (buffer.hasRemaining()) {
        byte next = buffer.get();
        if (next == '\n') {
          return line.toByteArray();
        }
        line.write(next);
      }
      if (line.size() > MOST) {
        throw new ProtocolException("the line is too long");
      }
    }
  }

  /** Writes a line that holds no line end. */
  void write(byte[] line, Duration limit) throws IOException {
    long end = System.nanoTime() + limit.toNanos();
    ByteBuffer buffer = ByteBuffer.allocate(line.length + 1).put(line).put((byte) '\n').flip();
    while (buffer.hasRemaining()) {
      if (channel.write(buffer) == 0) {
        await(SelectionKey.OP_WRITE, end);
      }
    }
  }

  private void await(int operation, long end) throws IOException {
    selector.keys().forEach(key -> key.interestOps(operation));
    while (selector.select(Math.max(1, (end - System.nanoTime()) / 1_000_000)) == 0) {
      if (System.nanoTime() >= end || Thread.currentThread().isInterrupted()) {
        throw new SocketTimeoutException("the other side is silent");
      }
    }
    selector.selectedKeys().clear();
  }

  @Override
  public void close() throws IOException {
    try (selector) {
      channel.close();
    }
  }
}
