package org.windlass.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windlass.engine.PullEvent;

/** Figures that no honest engine sends must not break what is shown. */
class HostilePullTest {
  private static final long BEYOND_DOUBLE = (1L << 53) + 1;

  private final PullReducer reducer = new PullReducer(() -> 0);

  @ParameterizedTest
  @CsvSource({
    "5, -10",
    "-5, 10",
    "-5, -10",
    "0, 0",
    "5, 0",
    "9223372036854775807, 1",
    "1, 9223372036854775807",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "9007199254740993, 9007199254740995"
  })
  void figuresStayInTheirRanges(long current, long total) {
    for (String status : new String[] {"Downloading", "Extracting", "Pull complete"}) {
      reducer.accept(new PullEvent("a", status, current, total, ""));
      assertInRange(reducer.snapshot());
    }
  }

  @Test
  void negativeTotalIsAnUnknownOne() {
    reducer.accept(new PullEvent("a", "Downloading", 5, -10, ""));

    assertThat(reducer.snapshot().fraction()).isEqualTo(-1);
    assertThat(reducer.snapshot().layers().getFirst().total()).isEqualTo(-1);
  }

  @Test
  void negativeCurrentLeavesWhatWasKnown() {
    reducer.accept(new PullEvent("a", "Downloading", 5, 10, ""));
    reducer.accept(new PullEvent("a", "Downloading", -1, 10, ""));

    assertThat(reducer.snapshot().downloaded()).isEqualTo(5);
  }

  @Test
  void moreThanTheTotalRaisesTheTotal() {
    reducer.accept(new PullEvent("a", "Downloading", 15, 10, ""));

    assertThat(reducer.snapshot().total()).isEqualTo(15);
    assertThat(reducer.snapshot().layers().getFirst().fraction()).isEqualTo(1);
  }

  @Test
  void totalThatChangesWhileUnpackingIsNotBelieved() {
    reducer.accept(new PullEvent("a", "Downloading", 10, 10, ""));
    reducer.accept(new PullEvent("a", "Extracting", 7, 5, ""));

    LayerProgress layer = reducer.snapshot().layers().getFirst();

    assertThat(layer.total()).isEqualTo(10);
    assertThat(layer.extracted()).isEqualTo(7);
  }

  @Test
  void totalsBeyondTheIntegersOfADoubleAreKeptExactly() {
    reducer.accept(new PullEvent("a", "Downloading", BEYOND_DOUBLE, BEYOND_DOUBLE + 2, ""));

    assertThat(reducer.snapshot().downloaded()).isEqualTo(BEYOND_DOUBLE);
    assertThat(reducer.snapshot().total()).isEqualTo(BEYOND_DOUBLE + 2);
  }

  @Test
  void sumsOfTheLargestTotalsDoNotWrapAround() {
    for (String id : new String[] {"a", "b", "c"}) {
      reducer.accept(new PullEvent(id, "Downloading", Long.MAX_VALUE / 2, Long.MAX_VALUE, ""));
    }

    PullProgress progress = reducer.snapshot();

    assertThat(progress.total()).isEqualTo(Long.MAX_VALUE);
    assertThat(progress.downloaded()).isEqualTo(Long.MAX_VALUE);
    assertThat(progress.fraction()).isCloseTo(PullReducer.DOWNLOAD_SHARE / 2, within(1e-9));
  }

  @Test
  void furtherLayersThanAnyImageHasAreNotKept() {
    for (int i = 0; i < 2 * PullReducer.MAX_LAYERS; i++) {
      reducer.accept(new PullEvent("layer" + i, "Downloading", 1, 2, ""));
    }

    PullProgress progress = reducer.snapshot();

    assertThat(progress.layers()).hasSize(PullReducer.MAX_LAYERS);
    assertThat(progress.total()).isEqualTo(2L * PullReducer.MAX_LAYERS);
  }

  private static void assertInRange(PullProgress progress) {
    assertThat(progress.downloaded()).isNotNegative();
    assertThat(progress.total()).isNotNegative();
    assertThat(progress.fraction()).isBetween(-1.0, 1.0);
    assertThat(progress.bytesPerSecond()).isNotNegative().isFinite();
    for (LayerProgress layer : progress.layers()) {
      assertThat(layer.downloaded()).isNotNegative();
      assertThat(layer.extracted()).isNotNegative();
      assertThat(layer.total()).isGreaterThanOrEqualTo(-1);
      assertThat(layer.fraction()).isBetween(-1.0, 1.0);
    }
  }
}
