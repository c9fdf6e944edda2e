package org.windlass.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.windlass.engine.PullEvent;

/** Whatever an engine sends, in whatever order, what is shown keeps its promises. */
class PullReducerPropertyTest {
  private static final String SEED = "2718";
  private static final long STEP = 150_000_000;

  @Property(seed = SEED, tries = 500, edgeCases = EdgeCasesMode.NONE)
  void overallNeverRunsBackwards(@ForAll("streams") List<PullEvent> stream) {
    AtomicLong nanos = new AtomicLong();
    PullReducer reducer = new PullReducer(nanos::get);
    double last = -1;
    for (PullEvent event : stream) {
      reducer.accept(event);
      nanos.addAndGet(STEP);
      double now = reducer.snapshot().fraction();
      assertThat(now).isGreaterThanOrEqualTo(last).isLessThan(1);
      last = now;
    }
    reducer.succeed();
    assertThat(reducer.snapshot().fraction()).isEqualTo(1);
  }

  @Property(seed = SEED, tries = 500, edgeCases = EdgeCasesMode.NONE)
  void sumsAreThoseOfTheLayersAndFiguresAreNeverNegative(
      @ForAll("streams") List<PullEvent> stream) {
    AtomicLong nanos = new AtomicLong();
    PullReducer reducer = new PullReducer(nanos::get);
    for (PullEvent event : stream) {
      reducer.accept(event);
      nanos.addAndGet(STEP);
    }

    PullProgress progress = reducer.snapshot();

    assertThat(progress.downloaded()).isNotNegative();
    assertThat(progress.bytesPerSecond()).isNotNegative().isFinite();
    assertThat(progress.layers()).doesNotHaveDuplicates();
    for (LayerProgress layer : progress.layers()) {
      assertThat(layer.fraction()).isBetween(-1.0, 1.0);
      assertThat(layer.downloaded()).isNotNegative();
      if (layer.total() >= 0) {
        assertThat(layer.downloaded()).isLessThanOrEqualTo(layer.total());
        assertThat(layer.extracted()).isBetween(0L, layer.total());
      }
      if (layer.state() != LayerState.EXISTS) {
        assertThat(progress.downloaded()).isGreaterThanOrEqualTo(layer.downloaded());
      }
    }
  }

  @Provide
  Arbitrary<List<PullEvent>> streams() {
    return events().list().ofMaxSize(80);
  }

  private static Arbitrary<PullEvent> events() {
    Arbitrary<Long> figures =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.longs().between(0, 100)),
            Tuple.of(1, Arbitraries.longs().between(1L << 53, (1L << 53) + 9)),
            Tuple.of(1, Arbitraries.of(-1L, Long.MIN_VALUE, Long.MAX_VALUE)));
    return Combinators.combine(
            Arbitraries.of("", "a", "b", "c", "d"),
            Arbitraries.of(
                "Pulling fs layer",
                "Waiting",
                "Downloading",
                "Downloading",
                "Downloading",
                "Retrying in 3 seconds",
                "Verifying Checksum",
                "Download complete",
                "Extracting",
                "Extracting",
                "Pull complete",
                "Already exists",
                "Digest: sha256:1",
                "unheard of"),
            figures,
            figures,
            Arbitraries.of("", "", "", "s"))
        .as(PullEvent::new);
  }
}
