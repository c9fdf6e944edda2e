package org.windlass.bench.peer;

import java.io.IOException;
import org.windlass.bench.figures.Stopwatch;

/** A program or a library that pulls from an engine and decodes every event. */
public interface Peer extends AutoCloseable {
  /** What it is called in the figures, with its version. */
  String name();

  /**
   * Pulls {@code bench:TAG} once.
   *
   * @param events how many events must come at least
   * @throws IllegalStateException when fewer did
   */
  Stopwatch.Took pull(String tag, int events) throws IOException, InterruptedException;

  @Override
  void close() throws IOException;
}
