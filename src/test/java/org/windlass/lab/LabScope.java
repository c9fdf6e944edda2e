package org.windlass.lab;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps what was started and closes it, the last first: at the end of its test, or when the JVM is
 * told to stop before. Safe for use by many threads.
 */
public final class LabScope implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Thread atExit = new Thread(this::closeAll, "lab-exit");

  /** An empty scope. */
  public LabScope() {
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** Closes {@code resource} with this scope. */
  public synchronized <T extends AutoCloseable> T add(T resource) {
    open.push(resource);
    return resource;
  }

  /** Closes everything. */
  @Override
  public void close() {
    closeAll();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The JVM is stopping: the hook finds nothing left to close.
    }
  }

  /** Closes all there is, even when some of it fails. */
  private synchronized void closeAll() {
    IllegalStateException failure = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        if (failure == null) {
          failure = new IllegalStateException("the lab could not be taken down", e);
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
