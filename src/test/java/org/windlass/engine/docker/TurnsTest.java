package org.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.testing.RunningCall;

class TurnsTest {
  private final Turns turns = new Turns();
  private final AtomicInteger inside = new AtomicInteger();

  @Test
  void nextCallWaitsForTheEndOfTheOneBefore() throws Exception {
    RunningCall next;
    try (var _ = turns.take(new Cancellation())) {
      next = RunningCall.start(() -> pass(new Cancellation()));
      next.awaitInside(Turns.class.getName(), "take");
      assertThat(inside).hasValue(0);
    }
    await().until(() -> inside.get() == 1);
    try (var _ = turns.take(new Cancellation())) {
      await().until(() -> !next.isRunning());
    }
  }

  @Test
  void cancellingEndsTheWait() throws Exception {
    Cancellation cancellation = new Cancellation();
    try (var _ = turns.take(new Cancellation())) {
      RunningCall next = RunningCall.start(() -> pass(cancellation));
      next.awaitInside(Turns.class.getName(), "take");
      cancellation.cancel();

      assertThat(next.failure()).isInstanceOf(EngineCancelledException.class);
    }
    pass(new Cancellation());
    assertThat(inside).hasValue(1);
  }

  private void pass(Cancellation cancellation) throws EngineCancelledException {
    try (var _ = turns.take(cancellation)) {
      inside.incrementAndGet();
    }
  }
}
