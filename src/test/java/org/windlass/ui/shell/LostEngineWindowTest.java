package org.windlass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.untilFx;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.SampleImages;
import org.windlass.testing.WindowTest;

/** An engine that answers, goes, and comes back. */
class LostEngineWindowTest extends WindowTest {

  @Override
  protected void prepare(FakeEngine engine) {
    engine.images(SampleImages.image(1, "redis:7"));
  }

  @Test
  void aLossShowsABannerOverWhatIsStillThereAndGoesByItself() {
    window().untilConnected();
    node("#images-table");
    window().loseEngine();
    node("#engine-lost-banner");
    assertThat(shown("#images-table")).as("what was read stays").isTrue();
    assertThat(is(".state-dot", "lost")).isTrue();
    assertThat(text("#engine-status")).isEqualTo("No answer from tcp://lab:2375");
    assertThat(all("#engine-lost-banner .label"))
        .extracting(label -> ((Label) label).getText())
        .contains("Nothing listens at tcp://lab:2375.");

    window().engine().images(SampleImages.image(2, "fresh:1"));
    window().restoreEngine();
    untilGone("#engine-lost-banner");
    assertThat(is(".state-dot", "connected")).isTrue();
    untilFx(
        "listed again",
        () ->
            window().shell().sessionProperty().get().images().rows().stream()
                .anyMatch(row -> row.reference().equals("fresh:1")));
  }

  @Test
  void theBannersButtonTriesAtOnce() {
    window().untilConnected();
    window().loseEngine();
    node("#engine-lost-banner");
    window().engine().fail(null);
    click("#engine-lost-banner .button");
    untilGone("#engine-lost-banner");
  }

  @Test
  void pullsCanBeSeenWhileTheEngineIsLost() {
    window().untilConnected();
    window().loseEngine();
    node("#engine-lost-banner");
    push(KeyCode.ALT, KeyCode.DIGIT3);
    node("#pull-reference");
  }
}
