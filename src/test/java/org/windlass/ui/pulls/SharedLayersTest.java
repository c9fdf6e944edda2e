package org.windlass.ui.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedLayersTest {
  private final PullsHarness harness = new PullsHarness();

  @AfterEach
  void end() {
    harness.close();
  }

  @Test
  void aLayerOfTwoPullsBelongsToTheFirstAndCountsOnce() {
    PullRowViewModel first = harness.pull("redis:7");
    PullRowViewModel second = harness.pull("valkey:8");
    harness.side("redis:7").say("aaa", "Downloading", 10, 100);
    harness.side("valkey:8").say("aaa", "Downloading", 10, 100).say("bbb", "Downloading", 1, 100);
    harness.ui.until(() -> second.layers().size() == 2 && first.layers().size() == 1);
    harness.ui.until(() -> second.layers().getFirst().elsewhereProperty().get());

    assertThat(second.layers().getFirst().stateTextProperty().get())
        .isEqualTo("Comes with redis:7");
    assertThat(second.layers().getFirst().bytesTextProperty().get()).isEmpty();
    assertThat(second.layers().getLast().elsewhereProperty().get()).isFalse();
    assertThat(first.layers().getFirst().elsewhereProperty().get()).isFalse();
    SharedLayers shared = SharedLayers.of(harness.pulls.rows());
    assertThat(shared.ownShare(first)).isEqualTo(1);
    assertThat(shared.ownShare(second)).isEqualTo(0.5);

    harness.side("redis:7").succeed();
    harness.ui.until(() -> !second.layers().getFirst().elsewhereProperty().get());
    assertThat(second.layers().getFirst().bytesTextProperty().get()).contains("of");
  }
}
