package org.windlass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.TestWindow.until;
import static org.windlass.testing.TestWindow.untilFx;

import java.util.List;
import javafx.application.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.SearchResult;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.testing.Contrast;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.SampleImages;
import org.windlass.testing.SceneCheck;
import org.windlass.testing.WindowTest;

/** What holds for every page: names for screen readers, and nothing cut at 900 by 600. */
class WholeWindowTest extends WindowTest {

  @Override
  protected void prepare(FakeEngine engine) {
    engine.images(SampleImages.image(1, "redis:7"), SampleImages.image(2));
    engine.results(new SearchResult("redis", "A store", 12_345, true));
  }

  @BeforeEach
  void fill() throws InvalidReferenceException {
    window().untilConnected();
    onFx(
        () -> {
          ShellViewModel shell = window().shell();
          shell.run(org.windlass.command.CommandTable.parse(List.of("search", "redis")));
          shell.pull(org.windlass.pull.PullLine.parse("docker.io/library/redis:7"));
          shell.pull(org.windlass.pull.PullLine.parse("nginx:1"));
          shell.pull(org.windlass.pull.PullLine.parse("busybox:1"));
          shell.pageProperty().set(Page.IMAGES);
          return true;
        });
    window().side("redis:7").say("aaa", "Downloading", 525_000_000, 1_000_000_000);
    window().side("nginx:1").succeed();
    window().side("busybox:1").fail(new EngineRefusedException(404, "manifest unknown"));
    untilFx("one runs", () -> window().shell().pulls().summary().runningProperty().get() == 1);
    untilFx(
        "moves",
        () -> window().shell().pulls().summary().progressTextProperty().get().startsWith("42%"));
  }

  @ParameterizedTest
  @EnumSource(Page.class)
  void everyControlHasAName(Page page) {
    turnTo(page);
    assertThat(onFx(() -> SceneCheck.nameless(scene())))
        .as("controls a screen reader cannot name")
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Page.class)
  void noTextIsCutAtTheSmallestSize(Page page) {
    turnTo(page);
    assertThat(onFx(() -> SceneCheck.cutTexts(scene()))).as("texts that are cut").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Page.class)
  void everythingIsInsideTheWindow(Page page) {
    turnTo(page);
    assertThat(onFx(() -> SceneCheck.outside(scene()))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Page.class)
  void everyTextStandsOutInBothThemes(Page page) {
    turnTo(page);
    for (ColorScheme scheme : ColorScheme.values()) {
      onFx(
          () -> {
            Theme.apply(scheme);
            scene().getRoot().applyCss();
            return true;
          });
      settle();
      assertThat(onFx(() -> Contrast.texts(scene()))).isGreaterThan(10);
      assertThat(onFx(() -> Contrast.below(scene(), 4.5)))
          .as("texts too pale in the %s theme", scheme)
          .isEmpty();
    }
  }

  private void turnTo(Page page) {
    onFx(
        () -> {
          window().shell().pageProperty().set(page);
          return true;
        });
    until(
        "page",
        () ->
            switch (page) {
              case IMAGES -> shown("#images-table");
              case SEARCH -> shown(".search-pull");
              case PULLS -> all(".pull-row").size() == 3;
              case TAGS -> shown("#tags-repository");
              case CONNECTIONS -> shown("#engine-facts");
              case USAGE -> shown("#usage-prune");
              case SETTINGS -> shown("#settings-page");
            });
    settle();
  }
}
