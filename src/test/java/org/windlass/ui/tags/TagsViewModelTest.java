package org.windlass.ui.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.SampleImages.image;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.ImageSummary;
import org.windlass.reference.Platform;
import org.windlass.registry.FakeContent;
import org.windlass.registry.FakeRegistries;
import org.windlass.registry.FakeRepository;
import org.windlass.registry.RateLimit;
import org.windlass.registry.RegistryRateLimitedException;
import org.windlass.registry.RegistryUnauthorizedException;
import org.windlass.registry.RegistryUnreachableException;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.ManualUi;
import org.windlass.testing.TestConnections;
import org.windlass.testing.TestTexts;
import org.windlass.ui.background.Background;
import org.windlass.ui.images.ImagesViewModel;
import org.windlass.ui.registries.RegistryTools;

final class TagsViewModelTest {
  private static final String NAME = "reg.example/team/app";
  private static final FakeContent AMD =
      FakeContent.image("linux/amd64", TestTexts.NOW.minus(Duration.ofDays(2)), "base=1000");
  private static final FakeContent ARM =
      FakeContent.image("linux/arm64", TestTexts.NOW.minus(Duration.ofDays(2)), "arm=2000");
  private static final FakeContent BOTH = FakeContent.index(AMD, ARM);
  private static final FakeContent OLD =
      FakeContent.image("linux/amd64", TestTexts.NOW.minus(Duration.ofDays(90)), "old=500");

  private final FakeEngine engine = new FakeEngine("lab");
  private final ManualUi ui = new ManualUi();
  private final Background background = new Background(Runnable::run, ui);
  private final FakeRegistries registries = new FakeRegistries();
  private final FakeRepository app = registries.repository(NAME);
  private final TestConnections connections = new TestConnections();
  private final RegistryTools tools = connections.registryTools(background, registries);
  private final ImagesViewModel images =
      new ImagesViewModel(engine, background, TestTexts.english());
  private final TagsViewModel tags =
      new TagsViewModel(tools, images, () -> new Platform("linux", "amd64", null));

  TagsViewModelTest() {
    tags.inSight(() -> List.copyOf(tags.rows()));
  }

  @AfterEach
  void close() {
    connections.close();
  }

  @Test
  void tagsAreSortedAsVersionsAndFilteredAsOneTypes() {
    app.tag("1.9", AMD).tag("1.10", AMD).tag("latest", AMD).tag("1.10-slim", AMD);
    open(NAME);
    assertThat(shown()).containsExactly("latest", "1.10", "1.10-slim", "1.9");
    assertThat(tags.summaryProperty().get()).isEqualTo("4 tags");
    tags.filterProperty().set(" 1.10 ");
    assertThat(shown()).containsExactly("1.10", "1.10-slim");
    assertThat(tags.summaryProperty().get()).isEqualTo("2 of 4 tags");
    tags.filterProperty().set("SLIM");
    assertThat(shown()).containsExactly("1.10-slim");
    tags.filterProperty().set("none such");
    assertThat(tags.contentProperty().get()).isEqualTo(TagsContent.NO_MATCH);
  }

  @Test
  void manyPagesAreReadToTheEnd() {
    IntStream.range(0, 250).forEach(i -> app.tag("1." + i, AMD));
    open(NAME);
    assertThat(tags.rows()).hasSize(250);
    assertThat(app.asked()).containsExactly("tags 0", "tags 100", "tags 200");
    assertThat(shown()).startsWith("1.249", "1.248").endsWith("1.0");
  }

  @Test
  void whatIsInSightIsAskedOnceAndNothingElse() {
    IntStream.range(0, 90).forEach(i -> app.tag("1." + i, AMD));
    tags.inSight(() -> tags.rows().subList(0, Math.min(2, tags.rows().size())));
    open(NAME);
    look();
    look();
    assertThat(app.asked())
        .containsExactly(
            "tags 0",
            "resolve 1.89",
            "resolve 1.88",
            "manifest " + AMD.descriptor().digest(),
            "blob " + AMD.parts().getFirst().descriptor().digest());
    assertThat(row("1.88").state().facts()).isEqualTo(row("1.89").state().facts());
  }

  @Test
  void factsAreThoseOfTheEnginesPlatform() {
    app.tag("1", BOTH);
    open(NAME);
    look();
    TagState state = row("1").state();
    assertThat(state.digest()).isEqualTo(BOTH.descriptor().digest().toString());
    TagFacts facts = Objects.requireNonNull(state.facts());
    assertThat(facts.platforms())
        .extracting(Platform::toString)
        .containsExactly("linux/amd64", "linux/arm64");
    assertThat(facts.size()).isEqualTo(1000 + AMD.parts().getFirst().descriptor().size());
    assertThat(facts.created()).isEqualTo(TestTexts.NOW.minus(Duration.ofDays(2)));
    assertThat(facts.image()).isEqualTo(AMD.descriptor().digest());
  }

  @Test
  void withoutAnImageForTheEnginesPlatformThereIsNoSize() {
    app.tag("1", FakeContent.index(ARM));
    open(NAME);
    look();
    assertThat(Objects.requireNonNull(row("1").state().facts()).size()).isEqualTo(-1);
  }

  @Test
  void dockerHubIsOnlyAskedForDigestsUntilATagIsSelected() {
    FakeRepository redis = registries.repository("redis").tag("7", AMD).tag("8", OLD);
    registries.limit("docker.io", new RateLimit(100, 87, Duration.ofHours(6)));
    open("redis");
    look();
    assertThat(redis.asked()).containsExactly("tags 0", "resolve 8", "resolve 7");
    assertThat(tags.hintProperty().get()).startsWith("Docker Hub counts");
    assertThat(tags.summaryProperty().get()).isEqualTo("2 tags · 87 of 100 pulls left");
    tags.selection().setAll(row("7"));
    look();
    assertThat(redis.asked()).contains("manifest " + AMD.descriptor().digest());
    assertThat(redis.asked()).doesNotContain("manifest " + OLD.descriptor().digest());
    assertThat(row("7").state().facts()).isNotNull();
  }

  @Test
  void localTagsAreComparedWithTheRegistry() {
    app.tag("1", BOTH).tag("2", AMD).tag("3", AMD).tag("4", AMD).tag("5", BOTH);
    engine.images(
        local(1, NAME + ":1", BOTH.descriptor().digest().toString()),
        local(2, NAME + ":2", OLD.descriptor().digest().toString()),
        local(3, NAME + ":3", ""),
        local(5, NAME + ":5", AMD.descriptor().digest().toString()),
        image(9, "other:4"));
    images.refresh();
    ui.frame();
    tags.inSight(List::of);
    open(NAME);
    assertThat(row("1").state().local()).isEqualTo(LocalTag.HELD);
    assertThat(row("4").state().local()).isEqualTo(LocalTag.NONE);
    look();
    assertThat(row("1").state().local()).isEqualTo(LocalTag.CURRENT);
    assertThat(row("2").state().local()).isEqualTo(LocalTag.OUTDATED);
    assertThat(row("3").state().local()).as("built here").isEqualTo(LocalTag.HELD);
    assertThat(tags.summaryProperty().get()).isEqualTo("5 tags · 4 on the engine, 2 out of date");
    tags.inSight(() -> List.copyOf(tags.rows()));
    look();
    assertThat(row("5").state().local())
        .as("noted by the digest of the image in the index")
        .isEqualTo(LocalTag.CURRENT);

    engine.images(local(2, NAME + ":2", AMD.descriptor().digest().toString()));
    ui.advance(Duration.ofSeconds(1));
    images.refresh();
    ui.frame();
    ui.frame();
    assertThat(row("2").state().local()).isEqualTo(LocalTag.CURRENT);
    assertThat(row("1").state().local()).isEqualTo(LocalTag.NONE);
  }

  @Test
  void aRegistryThatWantsALoginIsNamedForIt() {
    registries.fail(
        new RegistryUnauthorizedException(
            "reg.example", RegistryUnauthorizedException.Reason.NO_CREDENTIALS, "who?", null));
    open(NAME);
    assertThat(tags.contentProperty().get()).isEqualTo(TagsContent.ERROR);
    assertThat(failure().loginAt()).isEqualTo("reg.example");
    registries.fail(null);
    app.tag("1", AMD);
    tags.reload();
    ui.frame();
    assertThat(tags.failureProperty().get()).isNull();
    assertThat(shown()).containsExactly("1");
  }

  @Test
  void aRegistryOutOfReachIsSaidToBeAskedByWindlass() {
    registries.fail(unreachable());
    open(NAME);
    assertThat(failure().text().suggestion()).contains("Windlass itself asks the registry");
    assertThat(failure().loginAt()).isEmpty();
  }

  @Test
  void aRegistryThatAllowsNoMoreIsAskedNoMoreUntilOneTriesAgain() {
    IntStream.range(0, 30).forEach(i -> app.tag("1." + i, AMD));
    open(NAME);
    registries.fail(new RegistryRateLimitedException("reg.example", "", null, null));
    look();
    assertThat(app.asked()).as("the list, and those under way").hasSizeLessThanOrEqualTo(5);
    assertThat(tags.contentProperty().get()).as("the rows stay").isEqualTo(TagsContent.ROWS);
    assertThat(failure().text().sentence()).contains("allows no more requests");
    int before = app.asked().size();
    look();
    assertThat(app.asked()).hasSize(before);
    registries.fail(null);
    tags.reload();
    look();
    assertThat(tags.failureProperty().get()).isNull();
    assertThat(tags.rows()).allMatch(row -> row.state().facts() != null);
  }

  @Test
  void aTagThatIsGoneSaysSoAloneAndTheOthersGoOn() {
    app.tag("1", AMD).tag("2", AMD);
    open(NAME);
    registries.repository(NAME).forget("2");
    look();
    assertThat(Objects.requireNonNull(row("2").state().problem()).sentence())
        .contains("has no image");
    assertThat(row("1").state().facts()).isNotNull();
    assertThat(tags.failureProperty().get()).isNull();
  }

  @Test
  void nothingIsAskedOfARepositoryThatWasLeft() {
    app.tag("1", AMD);
    open(NAME);
    tags.stop();
    ui.advance(Duration.ofSeconds(5));
    assertThat(app.asked()).containsExactly("tags 0");
    assertThat(ui.timers()).as("the images' own").isEqualTo(1);
  }

  @Test
  void aTagIsPulledByItsRowOrByItsName() {
    app.tag("1", AMD).tag("2", OLD);
    open(NAME + ":1");
    assertThat(tags.repositoryProperty().get()).isEqualTo(NAME);
    assertThat(tags.filterProperty().get()).isEqualTo("1");
    assertThat(toPull()).containsExactly(NAME + ":1");
    tags.filterProperty().set("9");
    assertThat(toPull()).as("not listed").isEmpty();
    tags.filterProperty().set("");
    assertThat(toPull()).isEmpty();
    look();
    tags.selection().setAll(tags.rows());
    assertThat(toPull()).containsExactly(NAME + ":2", NAME + ":1");
    assertThat(tags.digestReferencesProperty().get())
        .containsExactly(
            NAME + "@" + OLD.descriptor().digest(), NAME + "@" + AMD.descriptor().digest());
  }

  @Test
  void whereTheRegistryIsOutOfReachATypedTagCanStillBePulled() {
    registries.fail(unreachable());
    open(NAME);
    tags.filterProperty().set("7-alpine");
    assertThat(toPull()).containsExactly(NAME + ":7-alpine");
    tags.filterProperty().set("not a tag");
    assertThat(toPull()).isEmpty();
  }

  @Test
  void aRepositoryWithoutTagsIsEmptyAndABadNameIsExplained() {
    open(NAME);
    assertThat(tags.contentProperty().get()).isEqualTo(TagsContent.EMPTY);
    open("Team/App");
    assertThat(tags.problemProperty().get()).isNotEmpty();
    tags.repositoryProperty().set("team/app");
    assertThat(tags.problemProperty().get()).isEmpty();
  }

  @Test
  void anotherRepositoryReplacesTheFirst() {
    app.tag("1", AMD);
    registries.repository("redis").tag("8", OLD);
    open(NAME);
    tags.filterProperty().set("1");
    open("redis");
    assertThat(shown()).containsExactly("8");
    assertThat(tags.filterProperty().get()).isEmpty();
    assertThat(row("8").state().digest()).isEmpty();
  }

  private void open(String name) {
    tags.open(name);
    ui.frame();
    ui.frame();
  }

  /** Lets scrolling rest, and every answer arrive. */
  private void look() {
    tags.moved();
    ui.advance(TagsViewModel.REST);
    for (int i = 0; i < 5; i++) {
      ui.frame();
    }
  }

  private List<String> shown() {
    return tags.rows().stream().map(TagRow::tag).toList();
  }

  private List<String> toPull() {
    return tags.toPullProperty().get();
  }

  private TagRow row(String tag) {
    return tags.rows().stream().filter(row -> row.tag().equals(tag)).findFirst().orElseThrow();
  }

  private TagsFailure failure() {
    return Objects.requireNonNull(tags.failureProperty().get());
  }

  private static RegistryUnreachableException unreachable() {
    return new RegistryUnreachableException(
        "reg.example", RegistryUnreachableException.Reason.REFUSED, "reg.example", "no", null);
  }

  private static ImageSummary local(int number, String tag, String digest) {
    ImageSummary image = image(number, tag);
    return new ImageSummary(
        image.id(),
        image.repoTags(),
        digest.isEmpty() ? List.of() : List.of(NAME + "@" + digest),
        image.created(),
        image.size(),
        0);
  }
}
