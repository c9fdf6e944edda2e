package org.windlass.ui.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.EngineRefusedException;
import org.windlass.pull.LayerState;
import org.windlass.pull.PullState;

class PullRowViewModelTest {
  private static final String DIGEST = "sha256:" + "ab".repeat(32);

  private final PullsHarness lab = new PullsHarness();

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void theRowIsNamedByReferenceAndPlatform() {
    assertThat(lab.pull("docker.io/library/redis:7").title()).isEqualTo("redis:7");
    assertThat(lab.pull("docker pull --platform linux/arm64 redis:7").title())
        .isEqualTo("redis:7 · linux/arm64");
  }

  @Test
  void layersShowTheirStateBytesAndFraction() {
    PullRowViewModel row = lab.pull("redis:7");
    assertThat(row.stateTextProperty().get()).isEqualTo("Resolving");
    lab.side("redis:7")
        .say("7", "Pulling from library/redis")
        .say("aaa", "Downloading", 250, 1000)
        .say("bbb", "Already exists");
    lab.ui.until(() -> row.layers().size() == 2);

    LayerRowViewModel first = row.layers().getFirst();
    assertThat(first.id()).isEqualTo("aaa");
    assertThat(first.stateProperty().get()).isEqualTo(LayerState.DOWNLOADING);
    assertThat(first.stateTextProperty().get()).isEqualTo("Downloading");
    assertThat(first.bytesTextProperty().get()).isEqualTo("250 B of 1 kB");
    assertThat(first.fractionProperty().get()).isEqualTo(0.25);
    assertThat(row.layers().getLast().stateTextProperty().get()).isEqualTo("Already exists");
    assertThat(row.layersTextProperty().get()).isEqualTo("2 layers");
    assertThat(row.stateTextProperty().get()).isEqualTo("Downloading");
    assertThat(row.bytesTextProperty().get()).isEqualTo("250 B of 1 kB");
    assertThat(row.exactBytesProperty().get()).isEqualTo("250 bytes of 1,000 bytes");

    lab.side("redis:7").say("aaa", "Retrying in 5 seconds");
    lab.ui.until(() -> first.stateProperty().get() == LayerState.RETRYING);
    assertThat(first.stateTextProperty().get()).isEqualTo("Retrying in 5 s");
    assertThat(row.layers().getFirst()).as("the same row, not a new one").isSameAs(first);
  }

  @Test
  void collapsedLayersAreNotKeptAndComeBackWhenOpened() {
    PullRowViewModel row = lab.pull("redis:7");
    lab.side("redis:7").say("aaa", "Waiting").say("bbb", "Waiting");
    lab.ui.until(() -> row.layers().size() == 2);
    row.expandedProperty().set(false);
    assertThat(row.layers()).isEmpty();
    row.expandedProperty().set(true);
    assertThat(row.layers()).extracting(LayerRowViewModel::id).containsExactly("aaa", "bbb");
  }

  @Test
  void aPullThatEndsWellSaysWhatItDidAndFoldsItsLayers() {
    PullRowViewModel row = lab.pull("redis:7");
    lab.side("redis:7").say("aaa", "Downloading", 1000, 2000);
    lab.ui.until(() -> row.fractionProperty().get() > 0);
    lab.later(Duration.ofSeconds(4));
    lab.side("redis:7")
        .say("aaa", "Pull complete")
        .say("", "Digest: " + DIGEST)
        .say("", "Status: Downloaded newer image for redis:7")
        .succeed();
    lab.untilState(row, PullState.SUCCEEDED);

    assertThat(row.stateTextProperty().get()).isEqualTo("Pulled");
    assertThat(row.fractionProperty().get()).isEqualTo(1);
    assertThat(row.summaryProperty().get()).isEqualTo("pulled in 4 s · 2 kB · 500 B/s");
    assertThat(row.digestProperty().get()).isEqualTo(DIGEST);
    assertThat(row.statusProperty().get()).isEqualTo("Downloaded newer image for redis:7");
    assertThat(row.rateTextProperty().get()).isEmpty();
    assertThat(row.etaTextProperty().get()).isEmpty();
    assertThat(row.expandedProperty().get()).isFalse();
  }

  @Test
  void aPullThatEndsBeforeItsRowIsMadeIsFoldedToo() {
    // A worker that is faster than the UI thread: the engine has the image already.
    FastQueue fast = new FastQueue(lab);
    PullRowViewModel row = fast.pull("redis:7");
    lab.ui.frame();
    assertThat(row.stateProperty().get()).isEqualTo(PullState.SUCCEEDED);
    assertThat(row.expandedProperty().get()).isFalse();
  }

  @Test
  void aFailedPullGivesTheEnginesWordsAndCanBeRetried() {
    PullRowViewModel row = lab.pull("redis:nope");
    lab.side("redis:nope")
        .fail(new EngineRefusedException(404, "manifest for redis:nope not found"));
    lab.untilState(row, PullState.FAILED);
    assertThat(row.stateTextProperty().get()).isEqualTo("Failed");
    assertThat(row.errorProperty().get())
        .satisfies(
            error -> {
              assertThat(error.sentence()).contains("manifest for redis:nope not found");
              assertThat(error.suggestion()).contains("Check the name and the tag");
            });

    row.retry();
    lab.side("redis:nope", 2).say("aaa", "Downloading", 10, 1000);
    lab.ui.until(() -> row.fractionProperty().get() > 0);
    assertThat(row.stateProperty().get()).isEqualTo(PullState.PULLING);
    assertThat(row.errorProperty().get()).isNull();
    assertThat(lab.pulls.rows()).as("a retry takes no second row").containsExactly(row);
  }

  @Test
  void cancelEndsThePullAtOnceOnBothSides() {
    PullRowViewModel row = lab.pull("redis:7");
    lab.side("redis:7").say("aaa", "Downloading", 10, 1000);
    row.cancel();
    lab.ui.frame();
    assertThat(row.stateProperty().get()).isEqualTo(PullState.CANCELLED);
    assertThat(row.stateTextProperty().get()).isEqualTo("Cancelled");
    assertThat(lab.side("redis:7").cancelled()).isTrue();

    row.retry();
    lab.side("redis:7", 2).succeed();
    lab.untilState(row, PullState.SUCCEEDED);
  }

  @Test
  void elapsedTimeGoesOnWithoutAnEvent() {
    PullRowViewModel row = lab.pull("redis:7");
    assertThat(row.elapsedTextProperty().get()).isEqualTo("0 s elapsed");
    lab.later(Duration.ofSeconds(65));
    lab.ui.advance(Duration.ofSeconds(1));
    assertThat(row.elapsedTextProperty().get()).isEqualTo("1 min 5 s elapsed");
  }
}
