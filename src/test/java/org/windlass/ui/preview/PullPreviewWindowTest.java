package org.windlass.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.pull.plan.LocalSamples.image;
import static org.windlass.testing.TestWindow.until;
import static org.windlass.testing.TestWindow.untilFx;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.PullRequest;
import org.windlass.pull.PullLine;
import org.windlass.pull.PullProgress;
import org.windlass.reference.Platform;
import org.windlass.registry.FakeContent;
import org.windlass.registry.RateLimit;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.SceneCheck;
import org.windlass.testing.TestTexts;
import org.windlass.testing.WindowTest;

/** The preview through its node ids. */
class PullPreviewWindowTest extends WindowTest {
  private static final FakeContent AMD =
      FakeContent.image("linux/amd64", TestTexts.NOW, "base=3000000", "app=200000");
  private static final FakeContent ARM =
      FakeContent.image("linux/arm64", TestTexts.NOW, "base=3000000", "arm=700000");
  private static final String SUMMARY =
      "201 kB of 3.2 MB will be downloaded; 1 of 2 layers is already there.";

  @Override
  protected void prepare(FakeEngine engine) {
    engine.image(image("other:1", "base", "else"));
  }

  @BeforeEach
  void connect() {
    window().registries().repository("app").tag("1", FakeContent.index(ARM, AMD));
    window().untilConnected();
  }

  @Test
  void thePullBarPreviewsAndEnterPulls() {
    open();

    untilText("#preview-title", "docker.io/library/app:1");
    untilText("#preview-engine", "On tcp://lab:2375");
    untilText("#preview-summary", SUMMARY);
    assertThat(onFx(() -> table().getItems().size())).isEqualTo(2);
    untilFocused("preview-pull");
    push(KeyCode.ENTER);

    untilGone("#preview-dialog");
    untilGone("#pull-overlay");
    window().side("app:1").say(FakeContent.layerDigest("app").shortHex(), "Pulling fs layer");
    untilFx("knows its size", () -> progress().total() == 200_000 && progress().totalComplete());
  }

  @Test
  void theButtonPreviewsAndEscapeComesBackToWhatWasTyped() {
    push(KeyCode.CONTROL, KeyCode.P);
    untilFocused("pull-reference");
    write("app:1");
    click("#pull-preview");
    untilText("#preview-summary", SUMMARY);

    push(KeyCode.ESCAPE);

    untilGone("#preview-dialog");
    assertThat(text("#pull-overlay #pull-reference")).isEqualTo("app:1");
    assertThat(window().engine().pulls()).isEmpty();
  }

  @Test
  void anotherPlatformIsChosenAndPulled() {
    open();
    untilText("#preview-summary", SUMMARY);

    onFx(
        () -> {
          @SuppressWarnings("unchecked")
          ComboBox<Platform> box = (ComboBox<Platform>) scene().lookup("#preview-platform");
          box.setValue(box.getItems().getFirst());
          return true;
        });

    untilText("#preview-note", "This image is for linux/arm64; the engine runs linux/amd64.");
    untilText(
        "#preview-summary", "701 kB of 3.7 MB will be downloaded; 1 of 2 layers is already there.");
    click("#preview-pull");
    until("pulled", () -> !window().engine().pulls().isEmpty());
    assertThat(window().engine().pulls().getFirst().request().platform())
        .hasToString("linux/arm64");
  }

  @Test
  void enterInTheTablePulls() {
    open();
    untilText("#preview-summary", SUMMARY);
    click("#preview-layers .table-row-cell");

    push(KeyCode.ENTER);

    untilGone("#preview-dialog");
    until("pulled", () -> window().engine().pulls().size() == 1);
  }

  @Test
  void aPullOfTheListShowsItsLayers() {
    onFx(() -> window().shell().pull(request()));
    click("#nav-pulls");

    click(".pull-preview");

    untilText("#preview-summary", SUMMARY);
    click("#preview-close");
    untilGone("#preview-dialog");
    assertThat(window().engine().pulls()).hasSize(1);
  }

  @Test
  void whatTheRegistryDoesNotHaveCanBeTriedAgain() {
    push(KeyCode.CONTROL, KeyCode.P);
    untilFocused("pull-reference");
    write("app:2");
    push(KeyCode.SHIFT, KeyCode.ENTER);
    node("#preview-dialog #error-message");

    window().registries().repository("app").tag("2", AMD);
    click("#preview-dialog #error-retry");

    untilText("#preview-summary", SUMMARY);
  }

  @Test
  void everythingIsNamedAndNothingIsCut() {
    window().registries().limit("docker.io", new RateLimit(100, 87, null));
    open();
    untilText("#preview-summary", SUMMARY);
    node("#preview-rate");
    settle();

    assertThat(onFx(() -> SceneCheck.nameless(scene()))).isEmpty();
    assertThat(onFx(() -> SceneCheck.cutTexts(scene()))).isEmpty();
    assertThat(onFx(() -> SceneCheck.outside(scene()))).isEmpty();
  }

  private void open() {
    push(KeyCode.CONTROL, KeyCode.P);
    untilFocused("pull-reference");
    write("app:1");
    push(KeyCode.CONTROL, KeyCode.ENTER);
  }

  private static PullRequest request() throws Exception {
    return PullLine.parse("app:1");
  }

  private PullProgress progress() {
    return window().shell().pulls().rows().getFirst().pull().snapshot().progress();
  }

  private TableView<?> table() {
    return (TableView<?>) scene().lookup("#preview-layers");
  }
}
