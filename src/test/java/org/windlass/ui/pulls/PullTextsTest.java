package org.windlass.ui.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.windlass.pull.LayerProgress;
import org.windlass.pull.LayerState;
import org.windlass.pull.PullProgress;
import org.windlass.pull.PullSnapshot;
import org.windlass.pull.PullState;
import org.windlass.testing.TestTexts;

class PullTextsTest {
  private final PullTexts texts = new PullTexts(TestTexts.english(), TestTexts.CLOCK);

  @Test
  void aPullThatHearsNothingForTenSecondsIsStalled() {
    assertThat(texts.state(quietFor(Duration.ofMillis(9_999)))).isEqualTo("Downloading");
    assertThat(texts.state(quietFor(Duration.ofSeconds(10))))
        .isEqualTo("Stalled: nothing for 10 s");
    assertThat(texts.state(quietFor(Duration.ofSeconds(75))))
        .isEqualTo("Stalled: nothing for 1 min 15 s");
  }

  @Test
  void aPullThatHasEndedIsNeverStalled() {
    assertThat(texts.state(pull(PullState.CANCELLED, Duration.ofHours(1)))).isEqualTo("Cancelled");
  }

  @Test
  void percentagesAreCutAndNeverRoundedUpToDone() {
    assertThat(texts.percent(-1)).isEmpty();
    assertThat(texts.percent(0.999)).isEqualTo("99%");
    assertThat(texts.percent(1)).isEqualTo("100%");
  }

  private static PullSnapshot quietFor(Duration quiet) {
    return pull(PullState.PULLING, quiet);
  }

  private static PullSnapshot pull(PullState state, Duration quiet) {
    LayerProgress layer = new LayerProgress("aaa", LayerState.DOWNLOADING, 10, 0, 100, 0, 0.1);
    PullProgress progress =
        new PullProgress(List.of(layer), 10, 100, true, 0.08, 0, null, "", "", "");
    return new PullSnapshot(state, progress, TestTexts.NOW, null, null, quiet, 0, null);
  }
}
