package org.windlass.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.windlass.engine.Cancellation;
import org.windlass.engine.CheckListener;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.transport.Passphrases;
import org.windlass.ui.connections.Checker;

/** A connection test that goes on as the test says. */
public final class FakeChecker implements Checker {
  private final List<EngineEndpoint> tested = new CopyOnWriteArrayList<>();
  private final LinkedBlockingQueue<Step> steps = new LinkedBlockingQueue<>();

  /** The endpoints that were tested, in order. */
  public List<EngineEndpoint> tested() {
    return tested;
  }

  /** Lets the test that runs say something. */
  public FakeChecker say(Consumer<CheckListener> step) {
    steps.add(
        listener -> {
          step.accept(listener);
          return false;
        });
    return this;
  }

  /** Ends the test that runs. */
  public void end() {
    steps.add(listener -> true);
  }

  @Override
  public void check(
      EngineEndpoint endpoint,
      Passphrases passphrases,
      CheckListener listener,
      Cancellation cancellation)
      throws EngineCancelledException {
    tested.add(endpoint);
    Thread checking = Thread.currentThread();
    try (var _ = cancellation.onCancel(checking::interrupt)) {
      boolean done = false;
      while (!done) {
        done = steps.take().run(listener);
      }
    } catch (InterruptedException e) {
      throw new EngineCancelledException();
    }
  }

  private interface Step {
    boolean run(CheckListener listener);
  }
}
