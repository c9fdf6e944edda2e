package org.windlass.registry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often and how soon a request is sent again whose failure may pass.
 *
 * @param attempts tries in all, the first one included
 * @param first the wait before the second try; it doubles from then on
 * @param longest no wait is longer; a registry that asks for a longer one is not asked again
 */
public record RetryPolicy(int attempts, Duration first, Duration longest) {
  /** Five tries within about eight seconds, and a registry's wish of up to a minute. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(5, Duration.ofMillis(500), Duration.ofMinutes(1));

  private static final int MAX_DOUBLINGS = 20;

  /** The wait after a failed try: up to twice as long as before, and less by up to a half. */
  Duration wait(int failedTries, RandomGenerator random) {
    long nanos = first.toNanos() << Math.min(failedTries - 1, MAX_DOUBLINGS);
    long bounded = Math.min(nanos, longest.toNanos());
    return Duration.ofNanos(bounded / 2 + random.nextLong(bounded / 2 + 1));
  }
}
