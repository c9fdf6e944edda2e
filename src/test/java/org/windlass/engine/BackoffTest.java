package org.windlass.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final List<Duration> STEPS =
      Stream.of(500, 1000, 2000, 4000, 8000, 10_000, 10_000).map(Duration::ofMillis).toList();

  @Test
  void eachWaitIsTwiceTheLastUpToTenSeconds() {
    Backoff backoff = new Backoff(always(0.5));

    assertThat(waits(backoff)).containsExactlyElementsOf(STEPS);
  }

  @Test
  void waitsVaryByAFifthAndNoMore() {
    assertThat(new Backoff(always(0)).next()).isEqualTo(Duration.ofMillis(400));
    Backoff random = new Backoff(new Random(1));
    for (Duration step : STEPS) {
      long fifth = step.toMillis() / 5;
      assertThat(random.next()).isBetween(step.minusMillis(fifth), step.plusMillis(fifth));
    }
  }

  @Test
  void afterASuccessTheWaitsBeginAgain() {
    Backoff backoff = new Backoff(always(0.5));
    waits(backoff);

    backoff.reset();

    assertThat(waits(backoff)).containsExactlyElementsOf(STEPS);
  }

  private static List<Duration> waits(Backoff backoff) {
    return IntStream.range(0, STEPS.size()).mapToObj(i -> backoff.next()).toList();
  }

  /** A generator whose doubles are all the same. */
  private static RandomGenerator always(double value) {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        throw new UnsupportedOperationException();
      }

      @Override
      public double nextDouble() {
        return value;
      }
    };
  }
}
