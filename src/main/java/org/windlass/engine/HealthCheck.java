package org.windlass.engine;

import java.time.Duration;
import java.util.List;

/**
 * How a container is asked whether it is well. A time or number of zero is the engine's default.
 *
 * @param test {@code CMD} or {@code CMD-SHELL} and the words behind it, or {@code NONE}
 * @param interval from one test to the next
 * @param timeout after which a test has failed
 * @param startPeriod in which failures do not count
 * @param retries failures in a row that make it unhealthy
 */
public record HealthCheck(
    List<String> test, Duration interval, Duration timeout, Duration startPeriod, int retries) {
  /** Copies the list. */
  public HealthCheck {
    test = List.copyOf(test);
  }
}
