package org.windlass.engine.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A named pipe, opened as a file for overlapped input and output: through a plain handle, Windows
 * lets a write wait until a read has ended.
 */
final class NpipeLink implements Link {
  private static final int BUFFER = 1 << 16;
  private static final int BUSY_MILLIS = 50;

  private final AsynchronousFileChannel channel;
  private final ByteBuffer received = ByteBuffer.allocate(BUFFER).flip();
  private @Nullable Future<Integer> reading;

  NpipeLink(AsynchronousFileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens a pipe, waiting for its server while all its instances are busy.
   *
   * @param timeoutMillis how long to wait; 0 for ever
   */
  static NpipeLink open(Path path, int timeoutMillis) throws IOException {
    long start = System.nanoTime();
    while (true) {
      try {
        return new NpipeLink(
            AsynchronousFileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
      } catch (NoSuchFileException | AccessDeniedException e) {
        throw e;
      } catch (FileSystemException busy) {
        long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        if (timeoutMillis > 0 && waited > timeoutMillis) {
          throw busy;
        }
        pause();
      }
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length, int timeoutMillis) throws IOException {
    if (reading != null || !received.hasRemaining()) {
      int n = receive(timeoutMillis);
      received.flip();
      if (n < 0) {
        return -1;
      }
    }
    int n = Math.min(length, received.remaining());
    received.get(buffer, offset, n);
    return n;
  }

  /** A read that has timed out goes on, and the next one takes what it brings. */
  private int receive(int timeoutMillis) throws IOException {
    Future<Integer> pending = reading;
    if (pending == null) {
      pending = channel.read(received.clear(), 0);
      reading = pending;
    }
    try {
      int n =
          timeoutMillis == 0 ? pending.get() : pending.get(timeoutMillis, TimeUnit.MILLISECONDS);
      reading = null;
      return n;
    } catch (TimeoutException e) {
      throw new SocketTimeoutException("Read timed out");
    } catch (ExecutionException e) {
      throw lost(e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  @Override
  public void write(byte[] buffer, int offset, int length) throws IOException {
    ByteBuffer source = ByteBuffer.wrap(buffer, offset, length);
    try {
      while (source.hasRemaining()) {
        channel.write(source, 0).get();
      }
    } catch (ExecutionException e) {
      throw lost(e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  @Override
  public void finishWriting() {
    // A pipe has no half to close; requests of HTTP carry their own end.
  }

  @Override
  public void close() {
    // The system may wait for what is under way.
    Thread.ofVirtual().name("npipe-close").start(this::closeChannel);
  }

  private void closeChannel() {
    try {
      channel.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }

  private static void pause() throws InterruptedIOException {
    try {
      TimeUnit.MILLISECONDS.sleep(BUSY_MILLIS);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** Windows tells the end of a pipe as a failure. */
  private static SocketException lost(ExecutionException e) {
    SocketException lost = new SocketException("pipe ended");
    lost.initCause(e.getCause());
    return lost;
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted");
  }
}
