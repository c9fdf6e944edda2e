package org.windlass.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.pull.plan.LocalSamples.image;
import static org.windlass.pull.plan.LocalSamples.same;
import static org.windlass.pull.plan.LocalSamples.unknownToRegistries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.PullRequest;
import org.windlass.pull.PullLine;
import org.windlass.reference.Digest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Platform;
import org.windlass.registry.FakeContent;
import org.windlass.registry.FakeRegistries;
import org.windlass.registry.RateLimit;
import org.windlass.registry.RegistryUnauthorizedException;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.ManualUi;
import org.windlass.testing.TestConnections;
import org.windlass.testing.TestTexts;
import org.windlass.testing.TestWindow;
import org.windlass.ui.background.Background;

class PullPreviewViewModelTest {
  private static final FakeContent AMD =
      FakeContent.image("linux/amd64", TestTexts.NOW, "base=3000000", "app=200000");
  private static final FakeContent ARM =
      FakeContent.image("linux/arm64", TestTexts.NOW, "base=3000000", "arm=700000");
  private static final Platform AMD64 = new Platform("linux", "amd64", null);
  private static final Platform ARM64 = new Platform("linux", "arm64", null);

  private final ManualUi ui = new ManualUi();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final TestConnections connections = new TestConnections();
  private final FakeRegistries registries = new FakeRegistries();
  private final FakeEngine engine = new FakeEngine("lab");
  private final Previews previews =
      new Previews(connections.registryTools(new Background(workers, ui), registries));
  private final List<PullRequest> pulled = new ArrayList<>();
  private Map<Digest, Long> sizes = Map.of();

  @AfterEach
  void stop() {
    workers.shutdownNow();
    connections.close();
  }

  @Test
  void tellsWhatWillBeDownloadedAndWhatIsThere() {
    engine.image(image("other:1", "base", "else"));
    registries.repository("app").tag("1", FakeContent.index(ARM, AMD));
    PullPreviewViewModel preview = open("app:1");
    assertThat(preview.title()).isEqualTo("docker.io/library/app:1");
    assertThat(preview.contentProperty().get()).isEqualTo(PreviewContent.LOADING);
    assertThat(preview.wordsProperty().get().summary()).isEqualTo("Asking docker.io…");

    untilDone(preview);

    assertThat(preview.contentProperty().get()).isEqualTo(PreviewContent.LAYERS);
    assertThat(preview.platforms()).containsExactly(ARM64, AMD64);
    assertThat(preview.platformProperty().get()).isEqualTo(AMD64);
    assertThat(preview.layers())
        .extracting(PreviewLayer::presence)
        .containsExactly(Presence.PRESENT, Presence.MISSING);
    PreviewWords words = preview.wordsProperty().get();
    assertThat(words.summary())
        .isEqualTo("201 kB of 3.2 MB will be downloaded; 1 of 2 layers is already there.");
    assertThat(words.exact()).matches("200,\\d{3} bytes of 3,200,\\d{3} bytes");
    assertThat(words.fraction()).isBetween(0.93, 0.94);
    assertThat(words.note()).isEmpty();
    assertThat(words.rate()).isEmpty();
    assertThat(words.facts()).contains("Unpacked size not known before the pull");
  }

  @Test
  void whatMayHaveComeFromAFileIsDoubted() {
    engine.image(unknownToRegistries(image("loaded:1", "base")));
    registries.repository("app").tag("1", AMD);

    PullPreviewViewModel preview = open("app:1");
    untilDone(preview);

    assertThat(preview.wordsProperty().get().summary())
        .endsWith(
            " Perhaps more: layers that the engine was given in a file are downloaded again.");
  }

  @Test
  void nothingIsToDownloadOfWhatIsThere() {
    engine.image(same(AMD, "app:1", "base", "app"));
    registries.repository("app").tag("1", AMD);

    PullPreviewViewModel preview = open("app:1");
    untilDone(preview);

    PreviewWords words = preview.wordsProperty().get();
    assertThat(words.summary()).isEqualTo("Nothing to download: app:1 is up to date.");
    assertThat(words.fraction()).isEqualTo(1);
    assertThat(words.facts()).endsWith("5 MB unpacked");
  }

  @Test
  void anotherPlatformIsShownAndPulled() {
    registries.repository("app").tag("1", FakeContent.index(ARM, AMD));
    PullPreviewViewModel preview = open("app:1");
    untilDone(preview);

    preview.platformProperty().set(ARM64);
    untilDone(preview);

    assertThat(preview.layers().getLast().layer().size()).isEqualTo(700_000);
    assertThat(preview.wordsProperty().get().note())
        .isEqualTo("This image is for linux/arm64; the engine runs linux/amd64.");
    preview.pull();
    assertThat(pulled).containsExactly(new PullRequest(request("app:1").reference(), ARM64));
    assertThat(sizes)
        .containsOnlyKeys(FakeContent.layerDigest("base"), FakeContent.layerDigest("arm"));
  }

  @Test
  void theEnginesOwnPlatformIsLeftToTheEngine() {
    registries.repository("app").tag("1", FakeContent.index(ARM, AMD));
    PullPreviewViewModel preview = open("app:1");
    untilDone(preview);

    preview.pull();

    assertThat(pulled).containsExactly(request("app:1"));
  }

  @Test
  void thePlatformThatWasAskedForCanBeExchangedForTheEnginesOwn() {
    registries.repository("app").tag("1", FakeContent.index(ARM, AMD));
    PullPreviewViewModel preview = open("--platform linux/arm64 app:1");
    untilDone(preview);
    assertThat(preview.platformProperty().get()).isEqualTo(ARM64);

    preview.platformProperty().set(AMD64);
    untilDone(preview);
    preview.pull();

    assertThat(pulled).containsExactly(new PullRequest(request("app:1").reference(), AMD64));
  }

  @Test
  void whereNothingSuitsTheEngineTheFirstPlatformIsShown() {
    registries.repository("app").tag("1", FakeContent.index(ARM));
    PullPreviewViewModel preview = open("app:1");
    untilDone(preview);

    assertThat(preview.platformProperty().get()).isEqualTo(ARM64);
    preview.pull();
    assertThat(pulled).containsExactly(new PullRequest(request("app:1").reference(), ARM64));
  }

  @Test
  void theRateLimitIsToldWhereItIsKnown() {
    registries.limit("docker.io", new RateLimit(100, 87, null));
    registries.repository("app").tag("1", AMD);

    PullPreviewViewModel preview = open("app:1");
    untilDone(preview);

    assertThat(preview.wordsProperty().get().rate())
        .isEqualTo("docker.io: 87 of 100 pulls left; a preview counts as one");
  }

  @Test
  void aRegistryThatWantsALoginIsNamedAndARetrySucceeds() {
    registries.repository("app").tag("1", AMD);
    registries.fail(unauthorized());
    PullPreviewViewModel preview = open("app:1");
    untilDone(preview);

    assertThat(preview.contentProperty().get()).isEqualTo(PreviewContent.ERROR);
    assertThat(preview.errorProperty().get()).isNotNull();
    assertThat(preview.loginRegistryProperty().get()).isEqualTo("docker.io");

    registries.fail(null);
    preview.retry();
    untilDone(preview);
    assertThat(preview.contentProperty().get()).isEqualTo(PreviewContent.LAYERS);
    assertThat(preview.loginRegistryProperty().get()).isEmpty();
  }

  @Test
  void whatCannotBeShownCanStillBePulled() {
    PullPreviewViewModel preview = open("missing:1");
    untilDone(preview);
    assertThat(preview.contentProperty().get()).isEqualTo(PreviewContent.ERROR);
    assertThat(preview.loginRegistryProperty().get()).isEmpty();

    preview.pull();

    assertThat(pulled).containsExactly(request("missing:1"));
    assertThat(sizes).isEmpty();
  }

  @Test
  void anEngineThatIsLostIsNamed() {
    engine.fail(TestWindow.refused());
    PullPreviewViewModel preview = open("app:1");
    untilDone(preview);

    assertThat(preview.contentProperty().get()).isEqualTo(PreviewContent.ERROR);
    assertThat(preview.errorProperty().get())
        .isEqualTo(TestTexts.english().errors().of(TestWindow.refused()));
  }

  @Test
  void anEngineThatIsLostInBetweenLeavesTheSizes() {
    registries.repository("app").tag("1", FakeContent.index(ARM, AMD));
    PullPreviewViewModel preview = open("app:1");
    untilDone(preview);

    engine.fail(TestWindow.refused());
    preview.platformProperty().set(ARM64);
    untilDone(preview);

    assertThat(preview.contentProperty().get()).isEqualTo(PreviewContent.LAYERS);
    assertThat(preview.layers())
        .extracting(PreviewLayer::presence)
        .containsExactly(Presence.UNKNOWN, Presence.UNKNOWN);
    assertThat(preview.wordsProperty().get().summary())
        .startsWith("3.7 MB in 2 layers. What of it is already there could not be found out: ");
    preview.pull();
    assertThat(sizes).isEmpty();
  }

  @Test
  void aPlatformThatFailedCanBeLeftForTheOneBefore() {
    registries.repository("app").tag("1", FakeContent.index(ARM, AMD));
    PullPreviewViewModel preview = open("app:1");
    untilDone(preview);
    registries.fail(unauthorized());
    preview.platformProperty().set(ARM64);
    untilDone(preview);
    assertThat(preview.contentProperty().get()).isEqualTo(PreviewContent.ERROR);

    registries.fail(null);
    preview.platformProperty().set(AMD64);
    untilDone(preview);

    assertThat(preview.contentProperty().get()).isEqualTo(PreviewContent.LAYERS);
    assertThat(preview.layers().getLast().layer().size()).isEqualTo(200_000);
  }

  @Test
  void nothingComesAfterTheEnd() {
    registries.repository("app").tag("1", AMD);
    PullPreviewViewModel preview = open("app:1");

    preview.close();
    workers.close();
    ui.frame();

    assertThat(preview.contentProperty().get()).isEqualTo(PreviewContent.LOADING);
  }

  private static RegistryUnauthorizedException unauthorized() {
    return new RegistryUnauthorizedException(
        "docker.io", RegistryUnauthorizedException.Reason.NO_CREDENTIALS, "login", null);
  }

  private PullPreviewViewModel open(String line) {
    return previews.open(
        engine,
        "lab",
        request(line),
        (request, known) -> {
          pulled.add(request);
          sizes = known;
        });
  }

  private void untilDone(PullPreviewViewModel preview) {
    ui.until(() -> !preview.busyProperty().get());
  }

  private static PullRequest request(String line) {
    try {
      return PullLine.parse(line.startsWith("-") ? "docker pull " + line : line);
    } catch (InvalidReferenceException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
