package org.windlass.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.testing.FakeEngine;

class EngineMonitorTest {
  private final EngineUnreachableException down =
      new EngineUnreachableException(
          "tcp://lab:2375", EngineUnreachableException.Reason.REFUSED, "refused", null);

  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final FakeEngine engine = new FakeEngine("lab");
  private final Heard heard = new Heard();
  private @Nullable EngineMonitor monitor;

  @AfterEach
  void endWork() {
    if (monitor != null) {
      monitor.close();
    }
    workers.close();
  }

  @Test
  void connectsAndSaysWhatTheEngineIs() {
    watch(Duration.ofHours(1));
    await().until(() -> !heard.connected.isEmpty());

    assertThat(heard.words).startsWith("connecting", "connected");
    assertThat(heard.connected.getFirst().version().version()).isEqualTo("20.10.24");
    assertThat(heard.connected.getFirst().info()).isNotNull();
    assertThat(heard.connected.getFirst().ping().apiVersion()).isEqualTo(new ApiVersion(1, 41));
  }

  @Test
  void eventsArePassedOnInOrder() {
    watch(Duration.ofHours(1));
    engine.send(new EngineEvent("image", "pull", "a"));
    engine.send(new EngineEvent("image", "delete", "b"));
    await().until(() -> heard.events.size() == 2);

    assertThat(heard.events).extracting(EngineEvent::action).containsExactly("pull", "delete");
  }

  @Test
  void enginePingedAgainAndAgain() {
    watch(Duration.ofMillis(5));

    await().until(() -> heard.count("pinged") >= 3);
    assertThat(heard.words).doesNotContain("lost");
  }

  @Test
  void lossIsToldWithItsReasonAndTheEngineComesBackByItself() {
    watch(Duration.ofMillis(5));
    await().until(() -> heard.count("connected") > 0);

    engine.fail(down);
    await().until(() -> heard.count("lost") > 0);
    assertThat(heard.lost.getFirst()).isSameAs(down);

    int before = heard.count("connected");
    engine.fail(null);
    await().until(() -> heard.count("connected") > before);
  }

  @Test
  void engineThatWasNeverThereIsLostAtOnce() {
    engine.fail(down);
    watch(Duration.ofHours(1));
    await().until(() -> heard.count("lost") > 0);

    assertThat(heard.words).startsWith("connecting", "lost");
  }

  @Test
  void retryNowDoesNotWaitForItsTurn() {
    engine.fail(down);
    EngineMonitor watching = watch(Duration.ofHours(1));

    // By its own turns alone, the twentieth try would come after more than two minutes.
    for (int tries = 1; tries <= 20; tries++) {
      int seen = tries;
      await().until(() -> heard.count("lost") >= seen);
      watching.retryNow();
    }
    engine.fail(null);
    watching.retryNow();
    await().until(() -> heard.count("connected") > 0);
  }

  @Test
  void loginThatAPersonHasToAnswerForIsNotTriedAgainByItself() {
    FakeEngine other = new FakeEngine("clock");
    other.fail(down);
    Heard clock = new Heard();
    engine.fail(
        new EngineUnreachableException(
            "ssh://lab", EngineUnreachableException.Reason.SSH_CANCELLED, "cancelled", null));
    EngineMonitor watching = watch(Duration.ofHours(1));
    await().until(() -> heard.count("lost") > 0);
    try (EngineMonitor _ = EngineMonitor.start(other, workers, clock)) {
      await().until(() -> clock.count("lost") >= 3);
    }
    assertThat(heard.count("connecting")).isEqualTo(1);

    engine.fail(null);
    watching.retryNow();
    await().until(() -> heard.count("connected") > 0);
  }

  @Test
  void endOfTheEventsAloneIsNoLoss() {
    watch(Duration.ofHours(1));
    await().until(() -> heard.count("connected") > 0);
    int before = heard.count("connected");

    engine.endEvents(down);

    await().until(() -> heard.count("connected") > before);
    assertThat(heard.words).doesNotContain("lost");
    engine.send(new EngineEvent("image", "pull", "a"));
    await().until(() -> heard.events.size() == 1);
  }

  @Test
  void engineThatRefusesToSendEventsIsUsedWithoutThem() {
    watch(Duration.ofMillis(5));
    await().until(() -> heard.count("connected") > 0);
    int before = heard.count("connected");

    engine.endEvents(new EngineRefusedException(403, "no events"));
    int pings = heard.count("pinged");
    await().until(() -> heard.count("pinged") > pings + 5);

    assertThat(heard.count("connected")).isEqualTo(before);
    assertThat(heard.words).doesNotContain("lost");
  }

  @Test
  void closeEndsBothLoopsAndTheListenerHearsNoMore() throws Exception {
    EngineMonitor watching = watch(Duration.ofMillis(5));
    await().until(() -> heard.count("pinged") > 0);

    watching.close();
    workers.shutdown();

    assertThat(workers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    assertThat(heard.words).doesNotContain("lost");
    int words = heard.words.size();
    engine.send(new EngineEvent("image", "pull", "late"));
    watching.retryNow();
    assertThat(heard.words).hasSize(words);
    assertThat(heard.events).isEmpty();
  }

  @Test
  void closeEndsTheWaitForALostEngine() throws Exception {
    engine.fail(down);
    EngineMonitor watching = watch(Duration.ofHours(1));
    await().until(() -> heard.count("lost") > 0);

    watching.close();
    workers.shutdown();

    assertThat(workers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
  }

  private EngineMonitor watch(Duration pingEvery) {
    EngineMonitor started = EngineMonitor.start(engine, workers, heard, pingEvery);
    monitor = started;
    return started;
  }

  /** Writes down everything it hears. */
  private static final class Heard implements EngineMonitor.Listener {
    private final List<String> words = new CopyOnWriteArrayList<>();
    private final List<EngineMonitor.Connected> connected = new CopyOnWriteArrayList<>();
    private final List<EngineException> lost = new CopyOnWriteArrayList<>();
    private final List<EngineEvent> events = new CopyOnWriteArrayList<>();

    int count(String word) {
      return (int) words.stream().filter(word::equals).count();
    }

    @Override
    public void connecting() {
      words.add("connecting");
    }

    @Override
    public void connected(EngineMonitor.Connected engine) {
      connected.add(engine);
      words.add("connected");
    }

    @Override
    public void pinged(EnginePing ping) {
      words.add("pinged");
    }

    @Override
    public void lost(EngineException failure) {
      lost.add(failure);
      words.add("lost");
    }

    @Override
    public void event(EngineEvent event) {
      events.add(event);
    }
  }
}
