package org.windlass.pull;

import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * How a queue lets pulls run.
 *
 * @param parallel how many pulls may run at the same time on one engine; asked whenever one could
 *     begin
 * @param retries how often a pull is tried again by itself after a failure that may pass
 * @param later does something after a delay
 */
public record QueueRules(IntSupplier parallel, int retries, Later later) {
  /** Everything runs at once, and nothing is tried again. */
  public static final QueueRules NONE =
      new QueueRules(() -> Integer.MAX_VALUE, 0, (delay, action) -> {});

  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final int GROWTH = 4;

  /** Does something after a delay, on any thread, once. */
  @FunctionalInterface
  public interface Later {
    /** Returns at once. */
    void run(Duration delay, Runnable action);
  }

  /**
   * How long to wait before the next try: 2, 8, 32 seconds.
   *
   * @param tried how often it was tried again already
   */
  Duration delay(int tried) {
    return FIRST.multipliedBy((long) Math.pow(GROWTH, tried));
  }
}
