package org.windlass.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.windlass.engine.PullEvent;

class PullReducerTest {
  private static final long MB = 1_000_000;

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final PullReducer reducer = new PullReducer(nanos::get);

  @Test
  void nothingIsKnownBeforeTheFirstMessage() {
    PullProgress progress = reducer.snapshot();

    assertThat(progress.layers()).isEmpty();
    assertThat(progress.fraction()).isEqualTo(-1);
    assertThat(progress.total()).isZero();
    assertThat(progress.remaining()).isNull();
    assertThat(progress.digest()).isEmpty();
  }

  @Test
  void tagOfTheFirstMessageIsNoLayer() {
    say("latest", "Pulling from library/redis");

    assertThat(reducer.snapshot().layers()).isEmpty();
  }

  @Test
  void layersStandInTheOrderTheEngineNamesThem() {
    say("c", "Pulling fs layer");
    say("a", "Pulling fs layer");
    say("b", "Already exists");
    say("c", "Downloading", 1, 10);

    assertThat(reducer.snapshot().layers())
        .extracting(LayerProgress::id)
        .containsExactly("c", "a", "b");
  }

  @Test
  void overallIsWeightedByBytes() {
    say("big", "Downloading", 0, 90 * MB);
    say("small", "Downloading", 10 * MB, 10 * MB);

    PullProgress progress = reducer.snapshot();

    assertThat(progress.fraction()).isCloseTo(0.1 * PullReducer.DOWNLOAD_SHARE, within(1e-9));
    assertThat(progress.downloaded()).isEqualTo(10 * MB);
    assertThat(progress.total()).isEqualTo(100 * MB);
    assertThat(progress.totalComplete()).isTrue();
  }

  @Test
  void unpackingIsWorthTheRestOfALayer() {
    say("a", "Downloading", 10 * MB, 10 * MB);
    say("a", "Download complete");
    say("a", "Extracting", 5 * MB, 10 * MB);

    assertThat(reducer.snapshot().fraction())
        .isCloseTo(PullReducer.DOWNLOAD_SHARE + PullReducer.EXTRACT_SHARE / 2, within(1e-9));
    assertThat(reducer.snapshot().layers().getFirst().fraction()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void sizesThatAreKnownBeforeCountFromTheStart() {
    PullReducer knowing = new PullReducer(nanos::get, Map.of("a", 30 * MB, "b", 10 * MB));
    knowing.accept(new PullEvent("a", "Pulling fs layer", -1, -1, ""));
    knowing.accept(new PullEvent("b", "Pulling fs layer", -1, -1, ""));
    knowing.accept(new PullEvent("c", "Already exists", -1, -1, ""));

    PullProgress start = knowing.snapshot();
    assertThat(start.total()).isEqualTo(40 * MB);
    assertThat(start.totalComplete()).isTrue();
    assertThat(start.fraction()).isZero();

    // podman tells of no bytes, and only of the end of each layer.
    knowing.accept(new PullEvent("a", "Download complete", -1, -1, ""));
    assertThat(knowing.snapshot().downloaded()).isEqualTo(30 * MB);
    assertThat(knowing.snapshot().fraction())
        .isCloseTo(0.75 * PullReducer.DOWNLOAD_SHARE, within(1e-9));

    // What the engine says counts more.
    knowing.accept(new PullEvent("b", "Downloading", MB, 20 * MB, ""));
    assertThat(knowing.snapshot().total()).isEqualTo(50 * MB);
  }

  @Test
  void overallIsIndeterminateWhileNoTotalIsKnown() {
    say("a", "Pulling fs layer");
    say("b", "Downloading", 5 * MB, -1);

    PullProgress progress = reducer.snapshot();

    assertThat(progress.fraction()).isEqualTo(-1);
    assertThat(progress.totalComplete()).isFalse();
    assertThat(progress.downloaded()).isEqualTo(5 * MB);
    assertThat(progress.layers().get(1).total()).isEqualTo(-1);
    assertThat(progress.layers().get(1).fraction()).isEqualTo(-1);
  }

  @Test
  void layersOfUnknownSizeCountAsLargeAsTheOthersAreOnAverage() {
    say("a", "Downloading", 10 * MB, 10 * MB);
    say("b", "Pulling fs layer");

    assertThat(reducer.snapshot().fraction())
        .isCloseTo(PullReducer.DOWNLOAD_SHARE / 2, within(1e-9));
    assertThat(reducer.snapshot().totalComplete()).isFalse();
  }

  @Test
  void layersThatExistedBeforeTakeNoPart() {
    say("old", "Already exists");
    say("new", "Downloading", 5 * MB, 10 * MB);

    PullProgress progress = reducer.snapshot();

    assertThat(progress.fraction()).isCloseTo(PullReducer.DOWNLOAD_SHARE / 2, within(1e-9));
    assertThat(progress.total()).isEqualTo(10 * MB);
    assertThat(progress.totalComplete()).isTrue();
  }

  @Test
  void overallDoesNotRunBackwardsWhenALayerAppearsOrStartsOver() {
    say("a", "Downloading", 8 * MB, 10 * MB);
    double before = reducer.snapshot().fraction();

    say("b", "Downloading", 0, 90 * MB);
    assertThat(reducer.snapshot().fraction()).isEqualTo(before);

    say("a", "Downloading", 0, 10 * MB);
    PullProgress startedOver = reducer.snapshot();
    assertThat(startedOver.fraction()).isEqualTo(before);
    assertThat(startedOver.layers().getFirst().downloaded()).isZero();
  }

  @Test
  void overallIsWholeOnlyWhenTheEngineHasConfirmed() {
    say("a", "Downloading", 10 * MB, 10 * MB);
    say("a", "Pull complete");
    assertThat(reducer.snapshot().fraction()).isLessThan(1);

    reducer.succeed();
    assertThat(reducer.snapshot().fraction()).isEqualTo(1);
  }

  @Test
  void pullOfWhatIsThereAlreadyIsWholeToo() {
    say("a", "Already exists");
    reducer.succeed();

    assertThat(reducer.snapshot().fraction()).isEqualTo(1);
  }

  @Test
  void podmansLastWordIsItsImageAndNoLayer() {
    say("a", "Download complete");
    say("image", "Pulling fs layer");
    say("image", "Download complete");

    reducer.succeed();

    assertThat(reducer.snapshot().layers()).extracting(LayerProgress::id).containsExactly("a");
  }

  @Test
  void lastLayerOfDockerdStays() {
    say("1", "Pulling from demo/box");
    say("a", "Pull complete");

    reducer.succeed();

    assertThat(reducer.snapshot().layers()).extracting(LayerProgress::id).containsExactly("a");
  }

  @Test
  void layerGoesThroughTheEnginesStates() {
    assertLayer("Pulling fs layer", LayerState.WAITING, 0);
    assertLayer("Waiting", LayerState.WAITING, 0);
    say("a", "Downloading", 5 * MB, 10 * MB);
    assertLayer("a word of the future", LayerState.DOWNLOADING, 0.5);
    assertLayer("Retrying in 5 seconds", LayerState.RETRYING, 0.5);
    assertThat(reducer.snapshot().layers().getFirst().retrySeconds()).isEqualTo(5);
    say("a", "Downloading", 9 * MB, 10 * MB);
    assertThat(reducer.snapshot().layers().getFirst().retrySeconds()).isZero();
    assertLayer("Verifying Checksum", LayerState.VERIFYING, 1);
    assertThat(reducer.snapshot().layers().getFirst().downloaded()).isEqualTo(10 * MB);
    assertLayer("Download complete", LayerState.DOWNLOADED, 1);
    say("a", "Extracting", 1 * MB, 10 * MB);
    assertThat(reducer.snapshot().layers().getFirst().fraction()).isCloseTo(0.1, within(1e-9));
    assertLayer("Pull complete", LayerState.COMPLETE, 1);
    assertThat(reducer.snapshot().layers().getFirst().extracted()).isEqualTo(10 * MB);
  }

  @Test
  void secondsOfUnpackingAreNotTakenForBytes() {
    say("a", "Downloading", 10 * MB, 10 * MB);
    reducer.accept(new PullEvent("a", "Extracting", 3, -1, "s"));

    LayerProgress layer = reducer.snapshot().layers().getFirst();

    assertThat(layer.state()).isEqualTo(LayerState.EXTRACTING);
    assertThat(layer.extracted()).isZero();
    assertThat(layer.fraction()).isEqualTo(-1);
  }

  @Test
  void closingLinesAreKeptApart() {
    say("", "Digest: sha256:abc");
    say("", "Status: Downloaded newer image for redis:latest");
    say("", "warning: something");

    PullProgress progress = reducer.snapshot();

    assertThat(progress.digest()).isEqualTo("sha256:abc");
    assertThat(progress.status()).isEqualTo("Downloaded newer image for redis:latest");
    assertThat(progress.message()).isEqualTo("warning: something");
  }

  @Test
  void timeLeftFollowsFromTheRate() {
    say("a", "Downloading", 0, 9 * MB);
    reducer.snapshot();
    pass(Duration.ofSeconds(1));
    say("a", "Downloading", 2 * MB, 9 * MB);

    PullProgress progress = reducer.snapshot();

    assertThat(progress.bytesPerSecond()).isCloseTo(2.0 * MB, within(1.0));
    assertThat(progress.remaining()).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void timeLeftIsNotToldWhileASizeIsUnknown() {
    say("a", "Downloading", 0, 10 * MB);
    say("b", "Waiting");
    reducer.snapshot();
    pass(Duration.ofSeconds(1));
    say("a", "Downloading", 2 * MB, 10 * MB);

    assertThat(reducer.snapshot().remaining()).isNull();
  }

  @Test
  void quietIsTheTimeSinceTheLastMessage() {
    pass(Duration.ofSeconds(9));
    assertThat(reducer.quiet()).isEqualTo(Duration.ofSeconds(9));

    say("a", "Waiting");
    assertThat(reducer.quiet()).isZero();
  }

  private void assertLayer(String status, LayerState state, double fraction) {
    say("a", status);
    LayerProgress layer = reducer.snapshot().layers().getFirst();
    assertThat(layer.state()).isEqualTo(state);
    assertThat(layer.fraction()).isCloseTo(fraction, within(1e-9));
  }

  /** The clock passes the largest number on the way, as {@link System#nanoTime} may. */
  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private void say(String id, String status) {
    say(id, status, -1, -1);
  }

  private void say(String id, String status, long current, long total) {
    reducer.accept(new PullEvent(id, status, current, total, ""));
  }
}
