package org.windlass.ui.images.details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.SampleImages.id;
import static org.windlass.ui.images.details.DetailsSamples.details;
import static org.windlass.ui.images.details.DetailsSamples.layer;
import static org.windlass.ui.images.details.DetailsSamples.step;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.windlass.engine.ContainerSummary;
import org.windlass.engine.EngineRefusedException;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.HeldWork;
import org.windlass.testing.ManualUi;
import org.windlass.testing.TestTexts;
import org.windlass.ui.background.Background;

class DetailsViewModelTest {
  private final FakeEngine engine =
      new FakeEngine("lab")
          .image(details(1, "redis:7", 1, 2))
          .image(details(2, "redis:8", 1, 3))
          .image(details(3, "nginx:1", 4))
          .history(id(1), step("/bin/sh -c make", 20), step("ENV A=1", 0), step("ADD x", 80));
  private final ManualUi ui = new ManualUi();
  private final HeldWork work = new HeldWork();
  private final DetailsViewModel details =
      new DetailsViewModel(
          DetailsTools.of(engine, new Background(work, ui), TestTexts.english(), new NoChoice()));

  @Test
  void imagesThatAreOnlyPassedByAreNotAskedFor() {
    for (int i = 1; i <= 3; i++) {
      details.show(new DetailsTarget(id(i), "image " + i));
      ui.advance(DetailsViewModel.PAUSE.dividedBy(2));
    }
    assertThat(work.waiting()).isZero();
    ui.advance(DetailsViewModel.PAUSE);
    work.doNext();
    ui.frame();
    assertThat(engine.inspected()).containsExactly(id(3));
    assertThat(details.stateProperty().get()).isEqualTo(DetailsState.READY);
    assertThat(details.titleProperty().get()).isEqualTo("image 3");
  }

  @Test
  void anAnswerThatComesTooLateIsNotShown() {
    details.show(new DetailsTarget(id(1), "one"));
    ui.advance(DetailsViewModel.PAUSE);
    details.show(new DetailsTarget(id(2), "two"));
    ui.advance(DetailsViewModel.PAUSE);
    work.doNext();
    ui.frame();
    assertThat(details.factsProperty().get()).isNull();
    work.doNext();
    ui.frame();
    assertThat(facts().details().summary().id()).isEqualTo(id(2));
  }

  @Test
  void aFailureIsSaidAndCanBeTriedAgain() {
    engine.fail(new EngineRefusedException(500, "not now"));
    load(1);
    assertThat(details.stateProperty().get()).isEqualTo(DetailsState.ERROR);
    assertThat(Objects.requireNonNull(details.errorProperty().get()).details()).contains("not now");
    engine.fail(null);
    details.retry();
    work.doNext();
    ui.frame();
    assertThat(details.stateProperty().get()).isEqualTo(DetailsState.READY);
  }

  @Test
  void aRefreshKeepsWhatIsShownUntilTheAnswerComes() {
    load(1);
    ImageFacts before = facts();
    details.refresh();
    assertThat(details.stateProperty().get()).isEqualTo(DetailsState.READY);
    engine.containers(new ContainerSummary("a", List.of("web"), id(1), "running"));
    work.doNext();
    ui.frame();
    assertThat(facts().containers().orElseThrow()).hasSize(1);
    assertThat(facts().isSameImage(before)).isTrue();
    details.refresh();
    ImageFacts same = facts();
    work.doNext();
    ui.frame();
    assertThat(facts()).isSameAs(same);
  }

  @Test
  void onlyTheContainersOfTheImageAreShown() {
    engine.containers(
        new ContainerSummary("a", List.of("web"), id(1), "running"),
        new ContainerSummary("b", List.of("other"), id(2), "exited"));
    load(1);
    assertThat(facts().containers().orElseThrow())
        .extracting(ContainerSummary::id)
        .containsExactly("a");
  }

  @Test
  void layersTellTheirShareAndWhoElseHasThem() {
    details.tabProperty().set(DetailsTab.LAYERS);
    load(1);
    List<LayerLine> lines = details.layers().linesProperty().get();
    assertThat(lines)
        .extracting(LayerLine::instruction)
        .containsExactly("ADD x", "ENV A=1", "RUN make");
    assertThat(lines).extracting(LayerLine::before).containsExactly(0L, 80L, 80L);
    assertThat(lines).extracting(LayerLine::diffId).containsExactly(layer(1), null, layer(2));
    work.doNext();
    ui.frame();
    assertThat(details.layers().usersProperty().get())
        .isEqualTo(Map.of(layer(1), List.of("redis:8")));
  }

  @Test
  void nobodyIsAskedWhoSharesLayersThatAreNotShown() {
    load(1);
    assertThat(work.waiting()).isZero();
    details.tabProperty().set(DetailsTab.LAYERS);
    assertThat(work.waiting()).isEqualTo(1);
  }

  @Test
  void theDocumentIsSearchedRoundAndRound() {
    load(1);
    JsonViewModel json = details.json();
    assertThat(json.textProperty().get()).startsWith("{\n").contains("\"Words\" : [\n");
    json.searchProperty().set("ONE");
    assertThat(json.countProperty().get()).isEqualTo("1 of 2");
    int first = json.matchProperty().get().start();
    assertThat(json.textProperty().get().substring(first)).startsWith("one");
    json.next();
    assertThat(json.countProperty().get()).isEqualTo("2 of 2");
    json.next();
    assertThat(json.matchProperty().get().start()).isEqualTo(first);
    json.previous();
    assertThat(json.countProperty().get()).isEqualTo("2 of 2");
    json.searchProperty().set("nowhere");
    assertThat(json.countProperty().get()).isEqualTo("Not found");
    json.searchProperty().set("");
    assertThat(json.countProperty().get()).isEmpty();
  }

  private void load(int image) {
    details.show(new DetailsTarget(id(image), "image"));
    ui.advance(DetailsViewModel.PAUSE);
    work.doNext();
    ui.frame();
  }

  private ImageFacts facts() {
    return Objects.requireNonNull(details.factsProperty().get());
  }
}
