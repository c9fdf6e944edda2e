package org.windlass.ui.images.details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.SampleImages.id;
import static org.windlass.ui.images.details.DetailsSamples.details;
import static org.windlass.ui.images.details.DetailsSamples.step;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.ImageDetails;
import org.windlass.engine.ImageSettings;
import org.windlass.layers.FileDifference;
import org.windlass.layers.SavedArchive;
import org.windlass.layers.Tar;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.ManualUi;
import org.windlass.testing.TestTexts;
import org.windlass.ui.background.Background;

class CompareViewModelTest {
  private static final Tar BASE = new Tar().file("a", "1");

  private final FakeEngine engine =
      new FakeEngine("lab")
          .image(details(1, "app:1", 1, 2))
          .image(other(details(2, "app:2", 1, 3)))
          .history(id(1), step("COPY one /", 2), step("ADD base /", 1))
          .history(id(2), step("COPY two /", 3), step("ADD base /", 1))
          .archive(id(1), SavedArchive.docker(BASE, new Tar().file("b", "12")))
          .archive(id(2), SavedArchive.docker(BASE, new Tar().file("c", "123")));
  private final ManualUi ui = new ManualUi();
  private final DetailsTools tools =
      DetailsTools.of(
          engine, new Background(Runnable::run, ui), TestTexts.english(), new NoChoice());

  @Test
  void layersAreSharedOrBelongToOne() {
    assertThat(compare().comparedProperty().get().layers())
        .extracting(layer -> layer.line().instruction() + " " + layer.left() + " " + layer.right())
        .containsExactly("ADD base / true true", "COPY one / true false", "COPY two / false true");
  }

  @Test
  void onlyWhatIsSaidDifferentlyIsListed() {
    assertThat(compare().comparedProperty().get().settings())
        .contains(
            new ComparedSetting("Names", "app:1", "app:2"),
            new ComparedSetting("Command", "-x 'two words'", "-x"),
            new ComparedSetting("Variable A", "1", "2"),
            new ComparedSetting("Variable B", "", "3"),
            new ComparedSetting("Label org.test", "yes", ""))
        .extracting(ComparedSetting::name)
        .doesNotContain("Variable PATH", "Platform", "Author");
  }

  @Test
  void theFilesAreComparedWhenTheyAreLookedAt() {
    CompareViewModel compare = compare();
    assertThat(compare.filesStateProperty().get()).isEqualTo(FilesState.ASK);
    compare.filesShown();
    ui.frame();
    assertThat(Objects.requireNonNull(compare.filesProperty().get()).differences())
        .extracting(FileDifference::path)
        .containsExactly("/b", "/c");
  }

  @Test
  void failuresAreSaidAndCanBeTriedAgain() {
    engine.fail(new EngineRefusedException(500, "not now"));
    CompareViewModel compare = compare();
    assertThat(compare.stateProperty().get()).isEqualTo(DetailsState.ERROR);
    engine.fail(null);
    compare.retry();
    ui.frame();
    assertThat(compare.stateProperty().get()).isEqualTo(DetailsState.READY);
    engine.archive(id(2), new byte[0]);
    compare.filesShown();
    ui.frame();
    assertThat(compare.filesStateProperty().get()).isEqualTo(FilesState.ERROR);
  }

  private CompareViewModel compare() {
    CompareViewModel compare =
        new CompareViewModel(
            tools, new DetailsTarget(id(1), "app:1"), new DetailsTarget(id(2), "app:2"));
    ui.frame();
    return compare;
  }

  private static ImageDetails other(ImageDetails image) {
    ImageSettings before = image.settings();
    return new ImageDetails(
        image.summary(),
        image.platform(),
        image.author(),
        new ImageSettings(
            before.entrypoint(),
            List.of("-x"),
            List.of("PATH=/bin", "A=2", "B=3"),
            before.workingFolder(),
            before.user(),
            before.exposedPorts(),
            before.volumes(),
            Map.of(),
            before.healthCheck()),
        image.diffIds(),
        image.layers(),
        image.manifestDigest(),
        image.json());
  }
}
