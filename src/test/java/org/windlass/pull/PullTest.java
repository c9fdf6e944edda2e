package org.windlass.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.EngineRefusedException;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.FakeEngine.FakePull;

class PullTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final FakeEngine engine = new FakeEngine("lab");
  private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
  private final PullQueue queue = new PullQueue(workers, clock::get);
  private Pull pull;

  @BeforeEach
  void start() throws Exception {
    pull = queue.start(engine, PullLine.parse("redis:7"));
  }

  @AfterEach
  void endWork() {
    queue.close();
    workers.close();
  }

  @Test
  void pullThatTheEngineConfirmsHasSucceeded() {
    clock.set(NOON.plusSeconds(5));
    attempt(0).say("a", "Downloading", 5, 10).say("", "Digest: sha256:1").succeed();
    awaitState(PullState.SUCCEEDED);

    PullSnapshot end = pull.snapshot();

    assertThat(end.progress().fraction()).isEqualTo(1);
    assertThat(end.progress().digest()).isEqualTo("sha256:1");
    assertThat(end.started()).isEqualTo(NOON);
    assertThat(end.ended()).isEqualTo(NOON.plusSeconds(5));
    assertThat(end.error()).isNull();
    assertThat(pull.running()).isFalse();
  }

  @Test
  void progressIsSeenWhileThePullRuns() {
    attempt(0).say("a", "Downloading", 5, 10);
    await().until(() -> pull.snapshot().progress().downloaded() == 5);

    assertThat(pull.running()).isTrue();
    assertThat(pull.snapshot().ended()).isNull();
    assertThat(pull.host()).isEqualTo(engine.host());
  }

  @Test
  void refusalFailsThePullWithTheEnginesError() {
    EngineRefusedException refusal = new EngineRefusedException(404, "manifest unknown");
    attempt(0).say("a", "Downloading", 5, 10).fail(refusal);
    awaitState(PullState.FAILED);

    assertThat(pull.snapshot().error()).isSameAs(refusal);
    assertThat(pull.snapshot().progress().fraction()).isLessThan(1);
  }

  @Test
  void cancelIsShownAtOnceAndReachesTheEngine() {
    FakePull attempt = attempt(0);

    pull.cancel();

    assertThat(pull.snapshot().state()).isEqualTo(PullState.CANCELLED);
    assertThat(pull.snapshot().ended()).isEqualTo(NOON);
    assertThat(attempt.cancelled()).isTrue();
  }

  @Test
  void retryAfterAFailureStartsAfresh() {
    attempt(0).say("a", "Downloading", 9, 10).fail(new EngineRefusedException(500, "no"));
    awaitState(PullState.FAILED);
    clock.set(NOON.plusSeconds(60));

    pull.retry();

    PullSnapshot again = pull.snapshot();
    assertThat(again.state()).isEqualTo(PullState.PULLING);
    assertThat(again.started()).isEqualTo(NOON.plusSeconds(60));
    assertThat(again.error()).isNull();
    assertThat(again.progress().layers()).isEmpty();
    attempt(1).succeed();
    awaitState(PullState.SUCCEEDED);
    assertThat(attempt(1).request()).isEqualTo(attempt(0).request());
  }

  @Test
  void endOfACancelledAttemptDoesNotTouchTheNextOne() {
    FakePull first = attempt(0);
    pull.cancel();
    pull.retry();
    first.fail(new EngineRefusedException(500, "too late"));
    attempt(1).say("b", "Waiting");
    await().until(() -> !pull.snapshot().progress().layers().isEmpty());

    assertThat(pull.snapshot().state()).isEqualTo(PullState.PULLING);
  }

  @Test
  void retryDoesNothingWhileThePullRunsOrAfterItSucceeded() {
    attempt(0);
    pull.retry();
    assertThat(engine.pulls()).hasSize(1);

    attempt(0).succeed();
    awaitState(PullState.SUCCEEDED);
    pull.retry();

    assertThat(pull.snapshot().state()).isEqualTo(PullState.SUCCEEDED);
  }

  @Test
  void cancelAfterTheEndChangesNothing() {
    attempt(0).succeed();
    awaitState(PullState.SUCCEEDED);

    pull.cancel();

    assertThat(pull.snapshot().state()).isEqualTo(PullState.SUCCEEDED);
  }

  @Test
  void runningPullThatHearsNothingForTenSecondsIsStalled() {
    PullSnapshot now = pull.snapshot();

    assertThat(quiet(now, PullState.PULLING, Duration.ofMillis(9_999)).stalled()).isFalse();
    assertThat(quiet(now, PullState.PULLING, Duration.ofSeconds(10)).stalled()).isTrue();
    assertThat(quiet(now, PullState.SUCCEEDED, Duration.ofHours(1)).stalled()).isFalse();
    assertThat(quiet(now, PullState.FAILED, Duration.ofHours(1)).stalled()).isFalse();
  }

  private static PullSnapshot quiet(PullSnapshot of, PullState state, Duration quiet) {
    return new PullSnapshot(state, of.progress(), of.started(), null, null, quiet, 0, null);
  }

  private FakePull attempt(int index) {
    await().until(() -> engine.pulls().size() > index);
    return engine.pulls().get(index);
  }

  private void awaitState(PullState state) {
    await().until(() -> pull.snapshot().state() == state);
  }
}
