package org.windlass.builtin.store;

import java.io.IOException;
import java.time.Duration;

/** The lock of the list of images and of what may be deleted; held for moments only. */
final class StoreLock {
  private static final String NAME = "index";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Locks locks;

  StoreLock(Locks locks) {
    this.locks = locks;
  }

  /** Runs work while no other thread or program changes the list or deletes. */
  <T> T during(Work<T> work) throws IOException {
    try (var _ = locks.takeWithin(NAME, PATIENCE)) {
      return work.run();
    }
  }

  /** The same for work without a result. */
  void change(Change change) throws IOException {
    during(
        () -> {
          change.run();
          return Boolean.TRUE;
        });
  }

  /** Work with a result. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /** Work without one. */
  @FunctionalInterface
  interface Change {
    void run() throws IOException;
  }
}
