package org.windlass.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.nio.channels.FileLock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a pipe is read, on a channel that answers when the test says so: only Windows has pipes. */
class NpipeLinkTest {
  private final Pipe pipe = new Pipe();
  private final NpipeLink link = new NpipeLink(pipe);
  private final byte[] buffer = new byte[3];

  @Test
  void readThatTimesOutLosesNothing() throws IOException {
    assertThatExceptionOfType(SocketTimeoutException.class)
        .isThrownBy(() -> link.read(buffer, 0, 3, 1));
    assertThatExceptionOfType(SocketTimeoutException.class)
        .isThrownBy(() -> link.read(buffer, 0, 3, 1));
    pipe.bring('a', 'b', 'c', 'd');

    assertThat(link.read(buffer, 0, 3, 1)).isEqualTo(3);
    assertThat(buffer).containsExactly('a', 'b', 'c');
    assertThat(link.read(buffer, 1, 2, 1)).isEqualTo(1);
    assertThat(buffer).containsExactly('a', 'd', 'c');
  }

  @Test
  void endIsAnEndAndAFailureIsALostConnection() throws IOException {
    pipe.later(CompletableFuture.completedFuture(-1));
    pipe.later(CompletableFuture.failedFuture(new IOException("The pipe has been ended")));

    assertThat(link.read(buffer, 0, 3, 0)).isEqualTo(-1);
    assertThatExceptionOfType(SocketException.class).isThrownBy(() -> link.read(buffer, 0, 3, 0));
  }

  @Test
  void everythingIsWrittenThoughThePipeTakesLittle() throws IOException {
    link.write(new byte[] {'x', 'a', 'b', 'c'}, 1, 3);

    assertThat(pipe.written).hasToString("abc");
  }

  /** Takes one byte at a time. */
  private static final class Pipe extends AsynchronousFileChannel {
    private final StringBuilder written = new StringBuilder();
    private final Deque<CompletableFuture<Integer>> answers = new ArrayDeque<>();
    private final CompletableFuture<Integer> open = new CompletableFuture<>();
    private @Nullable ByteBuffer target;

    void later(CompletableFuture<Integer> answer) {
      answers.add(answer);
    }

    void bring(char... letters) {
      assertThat(target).isNotNull();
      for (char letter : letters) {
        target.put((byte) letter);
      }
      open.complete(letters.length);
    }

    @Override
    public Future<Integer> read(ByteBuffer destination, long position) {
      target = destination;
      return answers.isEmpty() ? open : answers.remove();
    }

    @Override
    public Future<Integer> write(ByteBuffer source, long position) {
      written.append((char) source.get());
      return CompletableFuture.completedFuture(1);
    }

    @Override
    public <A> void read(
        ByteBuffer destination, long position, A with, CompletionHandler<Integer, ? super A> then) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <A> void write(
        ByteBuffer source, long position, A with, CompletionHandler<Integer, ? super A> then) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <A> void lock(
        long position,
        long size,
        boolean shared,
        A with,
        CompletionHandler<FileLock, ? super A> then) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Future<FileLock> lock(long position, long size, boolean shared) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long size() {
      throw new UnsupportedOperationException();
    }

    @Override
    public AsynchronousFileChannel truncate(long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void force(boolean metaData) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {
      throw new UnsupportedOperationException();
    }
  }
}
