package org.windlass.registry;

import java.io.IOException;

/** What the caller's own sink or source threw, to be told from failures of the network. */
final class CallerException extends IOException {
  private final IOException failure;

  CallerException(IOException failure) {
    super(failure);
    this.failure = failure;
  }

  /** What the sink or source threw. */
  IOException failure() {
    return failure;
  }
}
