package org.windlass.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.engine.PullRequest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.testing.FakeEngine;

/** At most so many at once, in an order that can be changed, and tried again by itself. */
class WaitingPullsTest {
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  private final List<Runnable> later = new ArrayList<>();
  private final List<Duration> delays = new ArrayList<>();
  private final FakeEngine engine = new FakeEngine("one");
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private int parallel = 2;
  private final PullQueue queue =
      new PullQueue(
          workers,
          () -> now,
          new QueueRules(
              () -> parallel,
              3,
              (delay, action) -> {
                delays.add(delay);
                later.add(action);
              }));

  @AfterEach
  void end() {
    queue.close();
    workers.shutdownNow();
  }

  @Test
  void onEachEngineOnlySoManyRun() {
    Pull first = start("a");
    Pull second = start("b");
    Pull third = start("c");
    Pull elsewhere = queue.start(new FakeEngine("two"), request("d"));

    assertThat(states(first, second, third, elsewhere))
        .containsExactly(PullState.PULLING, PullState.PULLING, PullState.QUEUED, PullState.PULLING);
    assertThat(queue.waiting()).containsExactly(third);
    side("a").succeed();
    until(third, PullState.PULLING);
    assertThat(queue.waiting()).isEmpty();
  }

  @Test
  void moreMayRunWhenTheRuleSaysSo() {
    parallel = 1;
    start("a");
    Pull second = start("b");
    parallel = 2;
    queue.beginWhatMay();
    until(second, PullState.PULLING);
  }

  @Test
  void whatIsAskedForByItselfGoesBeforeBatchesAndTheOrderCanBeChanged() {
    parallel = 1;
    start("running");
    Pull batch1 = queue.start(engine, request("batch1"), Map.of(), false);
    Pull batch2 = queue.start(engine, request("batch2"), Map.of(), false);
    Pull clicked = start("clicked");
    assertThat(queue.waiting()).containsExactly(clicked, batch1, batch2);
    queue.move(batch2, 0);
    assertThat(queue.waiting()).containsExactly(batch2, clicked, batch1);
    queue.move(batch2, 99);
    assertThat(queue.waiting()).containsExactly(clicked, batch1, batch2);
    queue.startNow(batch2);
    until(batch2, PullState.PULLING);
    assertThat(queue.waiting()).containsExactly(clicked, batch1);
  }

  @Test
  void aPausedQueueBeginsNothingAndStopsNothing() {
    Pull first = start("a");
    queue.pause();
    Pull second = start("b");
    assertThat(states(first, second)).containsExactly(PullState.PULLING, PullState.QUEUED);
    queue.resume();
    until(second, PullState.PULLING);
  }

  @Test
  void aWaitingPullIsCancelledAndJoined() {
    parallel = 1;
    start("a");
    Pull waiting = start("b");
    assertThat(start("b")).isSameAs(waiting);
    waiting.cancel();
    assertThat(waiting.snapshot().state()).isEqualTo(PullState.CANCELLED);
    assertThat(queue.waiting()).isEmpty();
    side("a").succeed();
    assertThat(engine.pulls()).hasSize(1);
  }

  @Test
  void aHeldPullBeginsAtItsTimeOrWhenItIsReleased() {
    queue.pause();
    Pull timed = start("timed");
    Pull held = start("held");
    queue.hold(timed, now.plusSeconds(60));
    queue.hold(held, Instant.MAX);
    queue.resume();
    assertThat(states(timed, held)).containsOnly(PullState.QUEUED);
    assertThat(timed.snapshot().next()).isEqualTo(now.plusSeconds(60));
    now = now.plusSeconds(60);
    runLater();
    until(timed, PullState.PULLING);
    assertThat(held.snapshot().state()).isEqualTo(PullState.QUEUED);
    queue.release(held);
    until(held, PullState.PULLING);
  }

  @Test
  void whatMayPassIsTriedAgainThreeTimesLaterAndLater() {
    Pull pull = start("a");
    for (int tried = 1; tried <= 3; tried++) {
      side("a", tried).fail(lost());
      until(pull, PullState.RETRYING);
      assertThat(pull.snapshot().error()).isNotNull();
      assertThat(pull.running()).isTrue();
      runLater();
      until(pull, PullState.PULLING);
      assertThat(pull.snapshot().retry()).isEqualTo(tried);
    }
    side("a", 4).fail(lost());
    until(pull, PullState.FAILED);
    assertThat(delays)
        .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(8), Duration.ofSeconds(32));
  }

  @Test
  void whatDoesNotPassIsNotTriedAgain() {
    for (EngineException lasting :
        List.of(
            new EngineRefusedException(404, "manifest for x not found"),
            new EngineRefusedException(200, "pull access denied: unauthorized: timeout"),
            new EngineRefusedException(200, "write /x: no space left on device"),
            new EngineRefusedException(500, "boom"))) {
      assertThat(PassingFailures.mayPass(lasting)).as(lasting.getMessage()).isFalse();
    }
    for (String passing :
        List.of("net/http: TLS handshake timeout", "unexpected EOF", "toomanyrequests: slow")) {
      assertThat(PassingFailures.mayPass(new EngineRefusedException(500, passing)))
          .as(passing)
          .isTrue();
    }
  }

  @Test
  void whileItWaitsToBeTriedAgainItCanBeTriedAtOnceOrCancelled() {
    Pull pull = start("a");
    side("a").fail(lost());
    until(pull, PullState.RETRYING);
    pull.retry();
    until(pull, PullState.PULLING);
    runLater();
    assertThat(pull.snapshot().state()).as("the old timer").isEqualTo(PullState.PULLING);
    side("a", 2).fail(lost());
    until(pull, PullState.RETRYING);
    pull.cancel();
    runLater();
    assertThat(pull.snapshot().state()).isEqualTo(PullState.CANCELLED);
    assertThat(engine.pulls()).hasSize(2);
  }

  @Test
  void whatWaitsToBeTriedAgainLeavesItsPlaceToOthers() {
    parallel = 1;
    Pull first = start("a");
    Pull second = start("b");
    side("a").fail(lost());
    until(second, PullState.PULLING);
    runLater();
    assertThat(first.snapshot().state()).isEqualTo(PullState.QUEUED);
    side("b").succeed();
    until(first, PullState.PULLING);
  }

  private static EngineException lost() {
    return new EngineUnreachableException(
        "tcp://one:2375", EngineUnreachableException.Reason.CONNECTION_LOST, "", "lost", null);
  }

  private void runLater() {
    List<Runnable> due = List.copyOf(later);
    later.clear();
    due.forEach(Runnable::run);
  }

  private Pull start(String name) {
    return queue.start(engine, request(name));
  }

  private FakeEngine.FakePull side(String name) {
    return side(name, 1);
  }

  private FakeEngine.FakePull side(String name, int attempt) {
    await().until(() -> asked(name).size() >= attempt);
    return asked(name).get(attempt - 1);
  }

  private List<FakeEngine.FakePull> asked(String name) {
    return engine.pulls().stream()
        .filter(pull -> pull.request().reference().familiarName().equals(name))
        .toList();
  }

  private static void until(Pull pull, PullState state) {
    await().until(() -> pull.snapshot().state() == state);
  }

  private static List<PullState> states(Pull... pulls) {
    return List.of(pulls).stream().map(pull -> pull.snapshot().state()).toList();
  }

  private static PullRequest request(String name) {
    try {
      return PullLine.parse(name);
    } catch (InvalidReferenceException e) {
      throw new AssertionError(e);
    }
  }
}
