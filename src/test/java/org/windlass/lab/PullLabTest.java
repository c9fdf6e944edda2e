package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.PODMAN;
import static org.windlass.lab.Program.REGISTRY;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.pull.LayerProgress;
import org.windlass.pull.LayerState;
import org.windlass.pull.Pull;
import org.windlass.pull.PullLine;
import org.windlass.pull.PullQueue;
import org.windlass.pull.PullSnapshot;
import org.windlass.pull.PullState;
import org.windlass.reference.InvalidReferenceException;

@Lab({DOCKERD, PODMAN, REGISTRY})
final class PullLabTest {
  private static final int KB = 1000;
  private static final Duration QUIET = Duration.ofMillis(400);

  private final ExecutorService workers = LabUi.workers();
  private final PullQueue queue = new PullQueue(workers, Clock.systemUTC());
  private final PullTrace trace = new PullTrace();

  @AfterEach
  void stop() {
    queue.close();
    workers.shutdown();
  }

  @Test
  void dockerdFillsFiveLayersInOrderAndConfirms(SharedLab lab, LabScope scope) {
    LabImage image = LabImage.of("five", 300 * KB, 200 * KB, 600 * KB, 100 * KB, 400 * KB);
    String digest = lab.registry().push("pull/five", "1", image);
    ThrottledProxy proxy = throttled(lab, scope, 1500 * KB);
    queue.listen(trace);

    Pull pull = start(scope, lab.dockerd().host(), proxy.address() + "/pull/five:1");
    PullSnapshot end = end(pull);

    assertThat(end.error()).isNull();
    assertThat(end.state()).isEqualTo(PullState.SUCCEEDED);
    assertThat(end.progress().digest()).isEqualTo(digest);
    assertThat(end.progress().status())
        .isEqualTo("Downloaded newer image for " + proxy.address() + "/pull/five:1");
    assertThat(end.progress().downloaded()).isEqualTo(image.bytes());
    assertThat(end.progress().fraction()).isEqualTo(1);
    assertThat(trace.fractions()).isSorted();
    assertThat(trace.fractions().stream().filter(f -> f > 0 && f < 1).distinct().count())
        .isGreaterThan(10);
    assertThat(trace.states())
        .hasSize(5)
        .allSatisfy(
            states ->
                assertThat(states)
                    .startsWith(LayerState.WAITING)
                    .endsWith(LayerState.COMPLETE)
                    .doesNotHaveDuplicates()
                    .isSortedAccordingTo(Comparator.naturalOrder()))
        // dockerd leaves out "Download complete" of a layer that it unpacks at once.
        .anySatisfy(states -> assertThat(states).contains(LayerState.DOWNLOADED))
        .anySatisfy(states -> assertThat(states).contains(LayerState.DOWNLOADING))
        .anySatisfy(states -> assertThat(states).contains(LayerState.EXTRACTING));
  }

  @Test
  void podmanPullsFiveLayers(SharedLab lab, LabScope scope) {
    LabImage image = LabImage.of("podman-five", 90 * KB, 80 * KB, 70 * KB, 60 * KB, 50 * KB);
    lab.registry().push("pull/podman-five", "1", image);
    queue.listen(trace);

    Pull pull = start(scope, lab.podman().host(), lab.registry().address() + "/pull/podman-five:1");
    PullSnapshot end = end(pull);

    assertThat(end.error()).isNull();
    assertThat(end.state()).isEqualTo(PullState.SUCCEEDED);
    assertThat(end.progress().fraction()).isEqualTo(1);
    assertThat(trace.fractions()).isSorted();
  }

  @Test
  void layersThatAreThereAlreadyAreNotPulledAgain(SharedLab lab, LabScope scope) {
    lab.registry().push("pull/shared", "1", LabImage.of("shared", 20 * KB, 10 * KB));
    lab.registry().push("pull/shared", "2", LabImage.of("shared", 20 * KB, 10 * KB, 30 * KB));
    String repository = lab.registry().address() + "/pull/shared";

    assertThat(end(start(scope, lab.dockerd().host(), repository + ":1")).state())
        .isEqualTo(PullState.SUCCEEDED);
    PullSnapshot second = end(start(scope, lab.dockerd().host(), repository + ":2"));
    PullSnapshot again = end(start(scope, lab.dockerd().host(), repository + ":2"));

    assertThat(second.progress().layers())
        .extracting(LayerProgress::state)
        .containsExactly(LayerState.EXISTS, LayerState.EXISTS, LayerState.COMPLETE);
    assertThat(again.state()).isEqualTo(PullState.SUCCEEDED);
    assertThat(again.progress().status()).startsWith("Image is up to date for ");
  }

  @Test
  void twoPullsRunAtOnce(SharedLab lab, LabScope scope) {
    lab.registry().push("pull/left", "1", LabImage.of("left", 900 * KB));
    lab.registry().push("pull/right", "1", LabImage.of("right", 900 * KB));
    ThrottledProxy proxy = throttled(lab, scope, 150 * KB);

    Pull left = start(scope, lab.dockerd().host(), proxy.address() + "/pull/left:1");
    Pull right = start(scope, lab.dockerd().host(), proxy.address() + "/pull/right:1");
    LabUi.until(() -> isDownloading(left) && isDownloading(right));
    assertThat(left.running() && right.running()).isTrue();
    proxy.rate(ThrottledProxy.UNLIMITED);

    assertThat(List.of(end(left), end(right)))
        .extracting(PullSnapshot::state)
        .containsExactly(PullState.SUCCEEDED, PullState.SUCCEEDED);
  }

  @Test
  void cancellingStopsTheEnginesDownloadAndARetrySucceeds(SharedLab lab, LabScope scope) {
    LabImage image = LabImage.of("cancel", 900 * KB, 800 * KB);
    lab.registry().push("pull/cancel", "1", image);
    ThrottledProxy proxy = throttled(lab, scope, 150 * KB);
    Pull pull = start(scope, lab.dockerd().host(), proxy.address() + "/pull/cancel:1");
    LabUi.until(() -> isDownloading(pull));

    pull.cancel();
    assertThat(pull.snapshot().state()).isEqualTo(PullState.CANCELLED);
    assertThat(pull.snapshot().error()).isNull();
    awaitStandstill(proxy);
    // An engine that still asked for bytes would now have them all in no time.
    proxy.rate(ThrottledProxy.UNLIMITED);
    awaitStandstill(proxy);
    assertThat(proxy.bytes()).isLessThan(image.bytes());
    assertThat(pull.snapshot().state()).isEqualTo(PullState.CANCELLED);

    pull.retry();
    assertThat(end(pull).state()).isEqualTo(PullState.SUCCEEDED);
  }

  @Test
  void anUnknownTagIsRefusedInTheRegistrysWords(SharedLab lab, LabScope scope) {
    lab.registry().push("pull/known", "1", LabImage.of("known", 10 * KB));
    Pull pull = start(scope, lab.dockerd().host(), lab.registry().address() + "/pull/known:nope");

    PullSnapshot end = end(pull);

    assertThat(end.state()).isEqualTo(PullState.FAILED);
    assertThat(end.error())
        .isInstanceOf(EngineRefusedException.class)
        .hasMessageContaining("/pull/known:nope not found")
        .hasMessageContaining("manifest unknown");
  }

  private static ThrottledProxy throttled(SharedLab lab, LabScope scope, long bytesPerSecond) {
    return scope.add(ThrottledProxy.start(lab.registry().address(), bytesPerSecond));
  }

  private Pull start(LabScope scope, EngineHost host, String reference) {
    try {
      return queue.start(
          scope.add(DockerEngine.open(host, EngineOptions.defaults())), PullLine.parse(reference));
    } catch (InvalidReferenceException e) {
      throw new AssertionError(e);
    }
  }

  private static PullSnapshot end(Pull pull) {
    LabUi.until(() -> !pull.running());
    return pull.snapshot();
  }

  private static boolean isDownloading(Pull pull) {
    assertThat(pull.running()).isTrue();
    return pull.snapshot().progress().downloaded() > 0;
  }

  private static void awaitStandstill(ThrottledProxy proxy) {
    long[] before = {-1};
    Awaitility.await()
        .during(QUIET)
        .until(
            () -> {
              boolean still = proxy.bytes() == before[0];
              before[0] = proxy.bytes();
              return still;
            });
  }
}
