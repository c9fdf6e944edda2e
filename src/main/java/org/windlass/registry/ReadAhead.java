package org.windlass.registry;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the pieces of one blob that come next, over connections of their own, while earlier ones
 * are handed on. It helps where each connection is slow, and only ever helps: a piece that it does
 * not bring is fetched by who needs it.
 */
final class ReadAhead implements AutoCloseable {
  /** A piece is as long as one connection brings in this time. */
  private static final double SECONDS = 0.5;

  private static final int SHORTEST = 1 << 19;
  private static final double NANOS = 1e9;

  private final Lanes lanes;
  private final BlobRange range;
  private final String server;
  private final LaneSignal signal;
  private final Deque<Piece> pieces = new ArrayDeque<>();
  private final Set<Piece> filling = new HashSet<>();
  private boolean started;
  private boolean stopped;
  private long next;
  private double bytesPerSecond;

  ReadAhead(Lanes lanes, BlobRange range, CancelSignal signal) {
    this.lanes = lanes;
    this.range = range;
    this.server = HttpClients.server(range.endpoint().root());
    this.signal = new LaneSignal(signal);
  }

  /**
   * Starts, or goes on, with as many connections as are free.
   *
   * @param from the first byte that nobody else fetches
   * @param rate bytes a second that a connection brings
   */
  synchronized void start(long from, double rate) {
    next = Math.max(next, from);
    bytesPerSecond = started ? bytesPerSecond : rate;
    started = true;
    while (isOpen() && lanes.enter(server)) {
      Piece first = claim();
      if (first == null) {
        lanes.leave(server);
        return;
      }
      Thread.startVirtualThread(() -> lane(first));
    }
  }

  /** The piece that begins at a place; null when it is not being fetched. */
  synchronized @Nullable Piece at(long place) {
    Piece first = pieces.peek();
    return first != null && first.start() == place ? first : null;
  }

  /** The first piece is not needed any more, whatever became of it. */
  synchronized void remove(Piece first) {
    pieces.remove(first);
    if (!filling.contains(first)) {
      lanes.give(first.buffer());
    }
    if (started) {
      start(next, bytesPerSecond);
    }
  }

  /** How many bytes of pieces have come. */
  synchronized long arrived() {
    return pieces.stream().mapToLong(Piece::arrived).sum();
  }

  /** Whether pieces may still be fetched. */
  synchronized boolean isOpen() {
    return !stopped && next < range.blob().size();
  }

  /** Whether it does not help any more. */
  synchronized boolean isClosed() {
    return stopped;
  }

  synchronized boolean isStarted() {
    return started && !stopped;
  }

  /** Gives up all pieces for good. */
  @Override
  public void close() {
    synchronized (this) {
      stopped = true;
      pieces.stream().filter(piece -> !filling.contains(piece)).forEach(this::giveBack);
      pieces.clear();
    }
    signal.cancel();
  }

  private void giveBack(Piece piece) {
    lanes.give(piece.buffer());
  }

  private void lane(Piece first) {
    try {
      for (Piece piece = first; piece != null; piece = claim()) {
        fill(piece);
      }
    } finally {
      lanes.leave(server);
    }
  }

  private synchronized @Nullable Piece claim() {
    MemorySegment buffer = isOpen() ? lanes.take() : null;
    if (buffer == null) {
      return null;
    }
    double wanted = Math.clamp(bytesPerSecond * SECONDS, SHORTEST, Lanes.PIECE);
    int length = (int) Math.min((long) wanted, range.blob().size() - next);
    Piece piece = new Piece(next, length, buffer);
    next += length;
    pieces.add(piece);
    filling.add(piece);
    return piece;
  }

  private void fill(Piece piece) {
    long begin = System.nanoTime();
    boolean whole = false;
    try {
      range.fetch(piece.start(), piece.start() + piece.length(), true, new Filling(piece), signal);
      whole = true;
    } catch (RegistryException e) {
      // Who needs the piece asks for it, and learns what is wrong.
      stop();
    } finally {
      filled(piece, whole, piece.length() * NANOS / (System.nanoTime() - begin));
    }
  }

  private synchronized void stop() {
    stopped = true;
  }

  private void filled(Piece piece, boolean whole, double rate) {
    synchronized (this) {
      filling.remove(piece);
      bytesPerSecond = rate;
      if (!pieces.contains(piece)) {
        giveBack(piece);
      }
    }
    piece.end(whole);
  }

  private final class Filling implements BlobRange.Taker {
    private final Piece piece;

    Filling(Piece piece) {
      this.piece = piece;
    }

    @Override
    public void begins(long start, long end) throws RegistryException {
      if (start != piece.start() || end != piece.start() + piece.length()) {
        throw range.anotherRange();
      }
    }

    @Override
    public void take(byte[] bytes, int count) {
      piece.add(bytes, count);
    }
  }
}
