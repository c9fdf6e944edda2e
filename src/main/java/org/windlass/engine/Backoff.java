package org.windlass.engine;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before each try to reach an engine again: longer each time, up to a limit. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** Many clients of one engine should not come back in step. */
  private static final double JITTER = 0.2;

  private final RandomGenerator random;
  private Duration next = FIRST;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /** The next wait, within a fifth of 0.5 s, 1 s, 2 s, … 10 s. */
  Duration next() {
    Duration wait = next;
    Duration twice = next.multipliedBy(2);
    next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
    return Duration.ofNanos((long) (wait.toNanos() * factor));
  }

  /** Begins again with the shortest wait. */
  void reset() {
    next = FIRST;
  }
}
