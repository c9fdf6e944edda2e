package org.windlass.registry;

import java.io.IOException;

/**
 * Hands on a blob in order: pieces that were fetched ahead, and what it fetches itself where there
 * are none. For one thread, until the first failure.
 */
final class BlobStream {
  /** Long enough to tell how fast a connection is. */
  private static final long GLANCE_NANOS = 50_000_000;

  /** Above this rate more connections bring no more; in bytes a second. */
  private static final double FAST = 32_000_000;

  private static final int SLICE = 1 << 16;
  private static final long PATIENCE_MILLIS = 100;
  private static final double NANOS = 1e9;

  private final BlobRange range;
  private final ReadAhead ahead;
  private final BlobVerifier verifier;
  private final BlobSink sink;
  private final long size;
  private long stretch = Lanes.PIECE;

  BlobStream(BlobRange range, ReadAhead ahead, BlobVerifier verifier, BlobSink sink) {
    this.range = range;
    this.ahead = ahead;
    this.verifier = verifier;
    this.sink = sink;
    this.size = range.blob().size();
  }

  /**
   * Streams what is missing.
   *
   * @throws IOException from the sink
   * @throws java.io.UncheckedIOException around what the sink threw
   */
  void run(CancelSignal signal) throws RegistryException, IOException {
    while (verifier.count() < size) {
      Piece piece = ahead.at(verifier.count());
      if (piece == null) {
        direct(signal);
      } else if (await(piece, signal)) {
        take(piece);
      } else {
        ahead.close();
        sink.ahead(0);
      }
    }
  }

  /** Returns whether the piece is whole; says meanwhile how much has come. */
  private boolean await(Piece piece, CancelSignal signal) throws RegistryCancelledException {
    try {
      while (!piece.hasEnded(PATIENCE_MILLIS)) {
        if (signal.isCancelled()) {
          throw new RegistryCancelledException(range.endpoint().registry());
        }
        sink.ahead(ahead.arrived());
      }
      return piece.isWhole();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryCancelledException(range.endpoint().registry());
    }
  }

  /**
   * Says how much has come.
   *
   * @param handedOn of the first piece
   */
  private void tellAhead(int handedOn) {
    if (ahead.isStarted()) {
      sink.ahead(ahead.arrived() - handedOn);
    }
  }

  private void take(Piece piece) throws IOException {
    byte[] slice = new byte[SLICE];
    for (int at = 0; at < piece.length(); at += SLICE) {
      int length = Math.min(SLICE, piece.length() - at);
      tellAhead(at + length);
      piece.copy(at, slice, length);
      sink.write(slice, 0, length);
      verifier.update(slice, 0, length);
    }
    ahead.remove(piece);
    stretch = Lanes.PIECE;
  }

  /** Fetches the next bytes; more each time, as long as they come fast. */
  private void direct(CancelSignal signal) throws RegistryException {
    long from = verifier.count();
    boolean whole = ahead.isClosed() || size - from <= 2 * stretch;
    long to = whole ? size : from + stretch;
    range.fetch(from, to, false, new Direct(to), signal);
    stretch = ahead.isStarted() ? 2L * Lanes.PIECE : 2 * stretch;
  }

  private final class Direct implements BlobRange.Taker {
    private final long to;
    private long begin;
    private long busy;
    private long got;
    private boolean looked;

    Direct(long to) {
      this.to = to;
    }

    /** What comes to the end by itself needs nobody ahead. */
    @Override
    public void begins(long start, long end) {
      looked = end == size;
      begin = System.nanoTime();
    }

    @Override
    public void take(byte[] bytes, int length) throws IOException {
      long came = System.nanoTime();
      tellAhead(0);
      try {
        sink.write(bytes, 0, length);
      } catch (IOException e) {
        throw new CallerException(e);
      }
      verifier.update(bytes, 0, length);
      got += length;
      busy += System.nanoTime() - came;
      look();
    }

    private void look() {
      // What the sink takes does not become faster by more connections.
      long took = looked ? 0 : System.nanoTime() - begin - busy;
      if (took > GLANCE_NANOS) {
        looked = true;
        double rate = got * NANOS / took;
        if (rate < FAST) {
          ahead.start(to, rate);
        }
      }
    }
  }
}
