package org.windlass.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.net.SocketTimeoutException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ByteQueueTest {
  private static final byte[] ABC = {'a', 'b', 'c'};

  private final ByteQueue queue = new ByteQueue(7);
  private final byte[] buffer = new byte[5];

  @Test
  void bytesArriveInOrderThroughAQueueThatIsSmaller() throws Exception {
    byte[] sent = new byte[10_000];
    new Random(7).nextBytes(sent);
    CompletableFuture<Boolean> writer = putLater(sent);
    ByteArrayOutputStream got = new ByteArrayOutputStream();
    while (got.size() < sent.length) {
      int n = queue.take(buffer, 1, 4, 0);
      got.write(buffer, 1, n);
    }

    assertThat(writer.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(got.toByteArray()).isEqualTo(sent);
    assertThat(queue.available()).isZero();
  }

  @Test
  void readerThatWaitedInVainLosesNothing() throws Exception {
    assertThatExceptionOfType(SocketTimeoutException.class)
        .isThrownBy(() -> queue.take(buffer, 0, 5, 1));
    queue.put(ABC, 0, 3);

    assertThat(queue.take(buffer, 0, 5, 1)).isEqualTo(3);
    assertThat(buffer).startsWith(ABC);
  }

  @Test
  void whatCameBeforeTheEndIsRead() throws Exception {
    queue.put(ABC, 0, 3);
    queue.end();

    assertThat(queue.take(buffer, 0, 5, 0)).isEqualTo(3);
    assertThat(queue.take(buffer, 0, 5, 0)).isEqualTo(-1);
  }

  @Test
  void closingEndsAWriterThatWaits() throws Exception {
    CompletableFuture<Boolean> writer = putLater(new byte[20]);
    while (queue.available() < 7) {
      Thread.onSpinWait();
    }
    queue.close();

    assertThat(writer.get(10, TimeUnit.SECONDS)).isFalse();
    assertThat(queue.take(buffer, 0, 5, 0)).isEqualTo(-1);
  }

  @Test
  void closingEndsAReaderThatWaits() throws Exception {
    CompletableFuture<Integer> reader =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return queue.take(buffer, 0, 5, 0);
              } catch (SocketTimeoutException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    queue.close();

    assertThat(reader.get(10, TimeUnit.SECONDS)).isEqualTo(-1);
  }

  private CompletableFuture<Boolean> putLater(byte[] bytes) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return queue.put(bytes, 0, bytes.length);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
