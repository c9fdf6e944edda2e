package org.windlass.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CancellationTest {
  private final Cancellation cancellation = new Cancellation();
  private final List<String> ran = new ArrayList<>();

  @Test
  void cancellingRunsEveryActionOnceInOrder() {
    var _ = cancellation.onCancel(() -> ran.add("first"));
    var _ = cancellation.onCancel(() -> ran.add("second"));

    cancellation.cancel();
    cancellation.cancel();

    assertThat(ran).containsExactly("first", "second");
    assertThat(cancellation.isCancelled()).isTrue();
  }

  @Test
  void actionThatComesTooLateRunsAtOnce() {
    cancellation.cancel();

    var _ = cancellation.onCancel(() -> ran.add("late"));

    assertThat(ran).containsExactly("late");
  }

  @Test
  void actionThatWasTakenBackDoesNotRun() {
    try (var _ = cancellation.onCancel(() -> ran.add("taken back"))) {
      assertThat(ran).isEmpty();
    }

    cancellation.cancel();

    assertThat(ran).isEmpty();
  }

  @Test
  void actionMayAskForTheStateAndRegisterAnother() {
    var _ =
        cancellation.onCancel(
            () -> {
              assertThat(cancellation.isCancelled()).isTrue();
              var _ = cancellation.onCancel(() -> ran.add("nested"));
            });

    cancellation.cancel();

    assertThat(ran).containsExactly("nested");
  }

  @Test
  void callThatIsCancelledThrowsAndAnotherGoesOn() {
    assertThatNoException().isThrownBy(cancellation::throwIfCancelled);

    cancellation.cancel();

    assertThatExceptionOfType(EngineCancelledException.class)
        .isThrownBy(cancellation::throwIfCancelled);
  }

  @Test
  void noActionIsLostOrRunTwiceWhenRegistrationAndCancellationRace() throws Exception {
    int rounds = 2_000;
    AtomicInteger runs = new AtomicInteger();
    try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < rounds; i++) {
        Cancellation raced = new Cancellation();
        CountDownLatch go = new CountDownLatch(1);
        var registered =
            workers.submit(
                () -> {
                  go.await();
                  return raced.onCancel(runs::incrementAndGet);
                });
        var cancelled =
            workers.submit(
                () -> {
                  go.await();
                  raced.cancel();
                  return true;
                });
        go.countDown();
        cancelled.get();
        assertThat(registered.get()).isNotNull();
      }
    }
    assertThat(runs).hasValue(rounds);
  }
}
