package org.windlass.bench.pull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One direction of one connection. What is under way is only as much as there is room for; bytes
 * follow each other without waiting for those before them to arrive.
 */
final class SlowWay {
  private static final int CHUNK = 1 << 15;

  /** More than arrives within any delay here. */
  private static final int UNDER_WAY = 64;

  /** Who wakes up late makes up for it. */
  private static final long SLACK_NANOS = 20_000_000;

  private static final double NANOS = 1e9;
  private static final Parcel END = new Parcel(ByteBuffer.allocate(0), 0);

  private final BlockingQueue<Parcel> underWay = new ArrayBlockingQueue<>(UNDER_WAY);
  private final long delayNanos;
  private final long bytesPerSecond;
  private long free;

  /** Bytes and when they arrive; none are the end. */
  private record Parcel(ByteBuffer bytes, long due) {
    boolean isEnd() {
      return !bytes.hasRemaining();
    }
  }

  /**
   * @param opened when the first byte may leave, as {@link System#nanoTime} tells it
   */
  SlowWay(long delayNanos, long bytesPerSecond, long opened) {
    this.delayNanos = delayNanos;
    this.bytesPerSecond = bytesPerSecond;
    this.free = opened;
  }

  /** Reads until the end, no faster than the rate. */
  void take(Socket from) {
    try {
      InputStream in = from.getInputStream();
      byte[] chunk = new byte[CHUNK];
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        free =
            Math.max(free, System.nanoTime() - SLACK_NANOS) + (long) (n * NANOS / bytesPerSecond);
        underWay.put(new Parcel(ByteBuffer.wrap(Arrays.copyOf(chunk, n)), free + delayNanos));
        // Reading on only when these have left keeps the sender from being ahead.
        waitUntil(free);
      }
    } catch (IOException e) {
      // One side has gone: the other is told below.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    end();
  }

  /** Writes each when it is due, until the end. */
  void deliver(Socket to) {
    try {
      OutputStream out = to.getOutputStream();
      for (Parcel parcel = underWay.take(); !parcel.isEnd(); parcel = underWay.take()) {
        waitUntil(parcel.due());
        out.write(parcel.bytes().array());
      }
    } catch (IOException e) {
      // Nobody is there any more.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void end() {
    try {
      underWay.put(END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void waitUntil(long due) throws InterruptedException {
    long left = due - System.nanoTime();
    if (left > 0) {
      TimeUnit.NANOSECONDS.sleep(left);
    }
  }
}
