package org.windlass.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Workers that do nothing until the test says so, on the test's own thread. */
public final class HeldWork implements Executor {
  private final Deque<Runnable> held = new ArrayDeque<>();

  @Override
  public void execute(Runnable work) {
    held.add(work);
  }

  /** How much work waits. */
  public int waiting() {
    return held.size();
  }

  /** Does the oldest piece of work. */
  public void doNext() {
    held.remove().run();
  }
}
