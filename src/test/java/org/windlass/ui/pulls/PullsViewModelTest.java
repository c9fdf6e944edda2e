package org.windlass.ui.pulls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.EngineRefusedException;
import org.windlass.pull.PullState;
import org.windlass.testing.FakeEngine.FakePull;

class PullsViewModelTest {
  private final PullsHarness lab = new PullsHarness();
  private final PullsViewModel pulls = lab.pulls;

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void severalPullsRunAtOnceNewestFirst() {
    PullRowViewModel redis = lab.pull("redis:7");
    PullRowViewModel nginx = lab.pull("nginx:1");
    PullRowViewModel arm = lab.pull("docker pull --platform=linux/arm64 redis:7");
    assertThat(pulls.rows()).containsExactly(arm, nginx, redis);
    assertThat(pulls.summary().runningProperty().get()).isEqualTo(3);
    assertThat(pulls.summary().runningTextProperty().get()).isEqualTo("3 pulls");
  }

  @Test
  void theSamePullTwiceIsOneRow() {
    PullRowViewModel row = lab.pull("redis:7");
    lab.side("redis:7");
    assertThat(lab.pull("docker.io/library/redis:7")).isSameAs(row);
    assertThat(pulls.rows()).containsExactly(row);
    assertThat(lab.engine.pulls()).hasSize(1);
  }

  @Test
  void aPullThatEndedIsPulledAnew() {
    PullRowViewModel row = lab.pull("redis:7");
    lab.side("redis:7").succeed();
    lab.untilState(row, PullState.SUCCEEDED);
    assertThat(lab.pull("redis:7")).isNotSameAs(row);
    assertThat(pulls.rows()).hasSize(2);
  }

  @Test
  void clearFinishedKeepsWhatRuns() {
    PullRowViewModel failed = lab.pull("redis:7");
    PullRowViewModel cancelled = lab.pull("nginx:1");
    PullRowViewModel running = lab.pull("busybox:1");
    lab.side("redis:7").fail(new EngineRefusedException(404, "not found"));
    cancelled.cancel();
    lab.untilState(failed, PullState.FAILED);
    lab.untilState(cancelled, PullState.CANCELLED);

    pulls.clearFinished();
    lab.ui.frame();
    assertThat(pulls.rows()).containsExactly(running);
  }

  @Test
  void whatHasEndedStandsNewestFirstInWhateverOrderItEnded() {
    List<PullRowViewModel> rows =
        IntStream.range(0, 20).mapToObj(i -> lab.pull("redis:" + i)).toList();
    List<PullRowViewModel> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(7));
    for (PullRowViewModel row : shuffled) {
      row.cancel();
      lab.untilState(row, PullState.CANCELLED);
    }
    assertThat(pulls.inOrder()).containsExactlyElementsOf(rows.reversed());
  }

  @Test
  void theListKeepsSoManyThatEndedAndAllThatFailed() {
    PullRowViewModel failed = lab.pull("redis:7");
    lab.side("redis:7").fail(new EngineRefusedException(404, "not found"));
    lab.untilState(failed, PullState.FAILED);
    List<PullRowViewModel> ended = new ArrayList<>();
    for (int i = 0; i <= OldPulls.MOST; i++) {
      PullRowViewModel row = lab.pull("nginx:" + i);
      row.cancel();
      lab.untilState(row, PullState.CANCELLED);
      ended.add(row);
    }
    lab.ui.frame();
    assertThat(pulls.rows())
        .hasSize(OldPulls.MOST + 1)
        .doesNotContain(ended.getFirst())
        .contains(ended.get(1), failed);
  }

  @Test
  void oneRowIsRemovedOnlyAfterItEnded() {
    PullRowViewModel row = lab.pull("redis:7");
    pulls.remove(row);
    lab.ui.frame();
    assertThat(pulls.rows()).containsExactly(row);

    row.cancel();
    pulls.remove(row);
    lab.ui.frame();
    assertThat(pulls.rows()).isEmpty();
  }

  @Test
  void theTitleLeadsWithThePercentageAndNamesTheNewestPull() {
    assertThat(pulls.summary().titleTextProperty().get()).isEmpty();
    PullRowViewModel row = lab.pull("redis:7");
    assertThat(pulls.summary().titleTextProperty().get()).isEqualTo("redis:7");

    // 525 of 1000 bytes downloaded; the download counts for 80% of a pull.
    lab.side("redis:7").say("aaa", "Downloading", 525, 1000);
    lab.ui.until(() -> row.fractionProperty().get() > 0);
    assertThat(pulls.summary().titleTextProperty().get()).isEqualTo("42% – redis:7");

    lab.pull("nginx:1");
    assertThat(pulls.summary().titleTextProperty().get()).isEqualTo("21% – nginx:1 and 1 more");
    assertThat(pulls.summary().fractionProperty().get()).isCloseTo(0.21, within(1e-9));
    assertThat(pulls.summary().progressTextProperty().get()).startsWith("21%");
  }

  @Test
  void everythingInTheBarGoesWhenTheLastPullEnds() {
    PullRowViewModel row = lab.pull("redis:7");
    lab.side("redis:7").succeed();
    lab.untilState(row, PullState.SUCCEEDED);
    assertThat(pulls.summary().runningProperty().get()).isZero();
    assertThat(pulls.summary().runningTextProperty().get()).isEmpty();
    assertThat(pulls.summary().progressTextProperty().get()).isEmpty();
    assertThat(pulls.summary().titleTextProperty().get()).isEmpty();
    assertThat(lab.ui.timers()).as("an idle window needs no timer").isZero();
  }

  @Test
  void aNotificationComesOnlyWhileTheWindowIsNotInFront() {
    PullRowViewModel seen = lab.pull("redis:7");
    lab.side("redis:7").succeed();
    lab.untilState(seen, PullState.SUCCEEDED);
    assertThat(lab.notifications).isEmpty();

    pulls.windowInFrontProperty().set(false);
    PullRowViewModel unseen = lab.pull("nginx:1");
    lab.side("nginx:1").succeed();
    lab.untilState(unseen, PullState.SUCCEEDED);
    PullRowViewModel failed = lab.pull("nginx:nope");
    lab.side("nginx:nope").fail(new EngineRefusedException(404, "manifest unknown"));
    lab.untilState(failed, PullState.FAILED);
    PullRowViewModel cancelled = lab.pull("busybox:1");
    cancelled.cancel();
    lab.untilState(cancelled, PullState.CANCELLED);

    assertThat(lab.notifications)
        .containsExactly(
            "Pulled nginx:1 | done in 0 s, nothing to download",
            "Pulling nginx:nope failed | The engine says: manifest unknown");
  }

  @Test
  void aPullThatEndsBeforeItsRowIsMadeIsNotifiedOnce() {
    new FastQueue(lab).pull("redis:7");
    lab.ui.frame();
    lab.ui.frame();
    assertThat(lab.notifications)
        .containsExactly("Pulled redis:7 | done in 0 s, nothing to download");
  }

  @Test
  void tenThousandEventsOfOneFrameAreOneUpdate() {
    PullRowViewModel row = lab.pull("redis:7");
    FakePull side = lab.side("redis:7");
    lab.ui.frame();
    AtomicInteger updates = new AtomicInteger();
    row.bytesTextProperty().addListener((property, was, is) -> updates.incrementAndGet());
    for (int i = 1; i <= 10_000; i++) {
      side.say("aaa", "Downloading", i, 10_000);
    }
    await().until(() -> row.pull().snapshot().progress().downloaded() == 10_000);
    assertThat(updates).as("updates before a frame").hasValue(0);

    lab.ui.frame();
    assertThat(row.bytesTextProperty().get()).isEqualTo("10 kB of 10 kB");
    lab.ui.frame();
    assertThat(updates).as("updates of two frames").hasValue(1);
  }
}
