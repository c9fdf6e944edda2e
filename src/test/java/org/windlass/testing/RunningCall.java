package org.windlass.testing;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineException;

/** A blocking call to an engine, on a thread of its own. */
public final class RunningCall {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Throwable failure;

  private RunningCall() {}

  /** Starts the call. */
  public static RunningCall start(Call call) {
    RunningCall running = new RunningCall();
    Thread.ofPlatform().daemon().name("running-call").start(() -> running.run(call));
    return running;
  }

  /** How the call failed; waits for its end, and fails the test when it succeeded or never ends. */
  public EngineException failure() throws InterruptedException {
    Assertions.assertThat(ended.await(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS))
        .as("the call has ended")
        .isTrue();
    Throwable thrown = failure;
    if (thrown instanceof EngineException e) {
      return e;
    }
    throw new AssertionError("not an engine's failure: " + thrown, thrown);
  }

  /** Whether the call has neither returned nor thrown. */
  public boolean isRunning() {
    return ended.getCount() > 0;
  }

  /**
   * Returns once a thread is inside a method of that name: the client may use others than the
   * call's own.
   */
  public RunningCall awaitInside(String className, String method) {
    Awaitility.await()
        .atMost(LONG_ENOUGH)
        .until(
            () ->
                Thread.getAllStackTraces().values().stream()
                    .flatMap(Arrays::stream)
                    .anyMatch(
                        frame ->
                            frame.getClassName().equals(className)
                                && frame.getMethodName().equals(method)));
    return this;
  }

  private void run(Call call) {
    try {
      call.run();
    } catch (EngineException | RuntimeException | Error e) {
      failure = e;
    } finally {
      ended.countDown();
    }
  }

  /** Something that an engine does or refuses. */
  @FunctionalInterface
  public interface Call {
    /** Blocks until done. */
    void run() throws EngineException;
  }
}
