package org.windlass.ui.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.SampleImages.digest;
import static org.windlass.testing.SampleImages.id;
import static org.windlass.testing.SampleImages.image;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.windlass.engine.ContainerSummary;
import org.windlass.engine.EngineEvent;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.ImageSummary;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.ManualUi;
import org.windlass.testing.SampleImages;
import org.windlass.testing.TestTexts;
import org.windlass.ui.background.Background;

class ImagesViewModelTest {
  private final FakeEngine engine = new FakeEngine("lab");
  private final ManualUi ui = new ManualUi();
  private final ImagesViewModel images =
      new ImagesViewModel(engine, new Background(Runnable::run, ui), TestTexts.english());

  @Test
  void everyTagOfAnImageHasARowOfItsOwn() {
    list(image(1, "redis:7", "redis:latest", "mirror.example:5000/redis:7"));
    assertThat(images.rows())
        .extracting(ImageRow::reference)
        .containsExactly("mirror.example:5000/redis:7", "redis:7", "redis:latest");
    assertThat(images.rows()).extracting(ImageRow::id).containsOnly(id(1));
    assertThat(images.rows()).extracting(ImageRow::digest).containsOnly(digest(1));
  }

  @Test
  void anImageWithoutATagIsShownLastAsNone() {
    list(image(2), image(1, "redis:7"));
    assertThat(images.rows()).extracting(ImageRow::repository).containsExactly("redis", "<none>");
    ImageRow dangling = images.rows().getLast();
    assertThat(dangling.tag()).isEqualTo("<none>");
    assertThat(dangling.reference()).isEqualTo("000000000002");
  }

  @Test
  void theFilterLooksAtNameTagIdAndDigestWhateverTheCase() {
    list(image(1, "redis:7-alpine"), image(0xbeef, "nginx:1.27"), image(3, "busybox:musl"));
    assertThat(filtered("EDIS")).containsExactly("redis:7-alpine");
    assertThat(filtered(" 1.27 ")).containsExactly("nginx:1.27");
    assertThat(filtered("x:1")).containsExactly("nginx:1.27");
    assertThat(filtered("00BEEF")).containsExactly("nginx:1.27");
    assertThat(filtered(digest(3).substring(50))).containsExactly("busybox:musl");
    assertThat(filtered("nowhere")).isEmpty();
    assertThat(images.contentProperty().get()).isEqualTo(ImagesContent.NO_MATCH);

    images.clearFilter();
    assertThat(images.rows()).hasSize(3);
    assertThat(images.contentProperty().get()).isEqualTo(ImagesContent.ROWS);
  }

  @Test
  void theUseFilterTellsUsedUnusedAndDanglingApart() {
    list(used(image(1, "used:1"), 2), image(2, "unused:1"), image(3));
    assertThat(withUse(UseFilter.IN_USE)).containsExactly("used:1");
    assertThat(withUse(UseFilter.UNUSED)).containsExactly("unused:1", "000000000003");
    assertThat(withUse(UseFilter.DANGLING)).containsExactly("000000000003");
    assertThat(withUse(UseFilter.ALL)).hasSize(3);
  }

  @Test
  void containersAreCountedHereWhenTheEngineDoesNotCountThem() {
    engine.containers(
        new ContainerSummary("c1", List.of("web"), id(1), "running"),
        new ContainerSummary("c2", List.of("old"), id(1), "exited"));
    list(used(image(1, "redis:7"), -1), used(image(2, "nginx:1"), -1));
    assertThat(images.rows()).extracting(ImageRow::containers).containsExactly(0, 2);
  }

  @Test
  void theSummaryCountsEachImageOnceAndSaysWhatIsSelected() {
    assertThat(images.contentProperty().get()).isEqualTo(ImagesContent.LOADING);
    list(image(10, "a:1", "a:2"), image(20, "b:1"));
    assertThat(images.summaryProperty().get()).isEqualTo("2 images · 30 MB");
    images.selection().add(images.rows().getFirst());
    assertThat(images.summaryProperty().get()).isEqualTo("2 images · 30 MB · 1 selected");
    images.filterProperty().set("b:1");
    assertThat(images.summaryProperty().get()).startsWith("1 image · 20 MB");
  }

  @Test
  void anEngineWithoutImagesShowsAsEmpty() {
    list();
    assertThat(images.contentProperty().get()).isEqualTo(ImagesContent.EMPTY);
    assertThat(images.summaryProperty().get()).isEqualTo("No images · 0 B");
  }

  @Test
  void anImageEventReadsTheListAgain() {
    list();
    ui.advance(ImagesViewModel.MIN_INTERVAL);
    engine.images(image(1, "redis:7"));
    images.onEvent(new EngineEvent("image", "pull", "redis:7"));
    ui.frame();
    assertThat(images.rows()).extracting(ImageRow::reference).containsExactly("redis:7");
  }

  @Test
  void eventsThatChangeNoRowReadNothing() {
    list();
    ui.advance(Duration.ofSeconds(1));
    images.onEvent(new EngineEvent("image", "push", "redis:7"));
    images.onEvent(new EngineEvent("container", "start", "c1"));
    images.onEvent(new EngineEvent("network", "create", "n1"));
    ui.frame();
    assertThat(engine.imageCalls()).isOne();
  }

  @Test
  void aStormOfEventsListsAtMostTwiceASecondAndOnceAfterIt() {
    list();
    int before = engine.imageCalls();
    for (int millis = 0; millis < 3_000; millis += 10) {
      images.onEvent(new EngineEvent("image", "tag", "redis:7"));
      ui.frame();
      ui.advance(Duration.ofMillis(10));
    }
    assertThat(engine.imageCalls() - before).isBetween(5, 6);

    engine.images(image(1, "last:1"));
    images.onEvent(new EngineEvent("image", "tag", "last:1"));
    ui.frame();
    ui.advance(Duration.ofSeconds(5));
    assertThat(images.rows()).extracting(ImageRow::reference).containsExactly("last:1");
    assertThat(engine.imageCalls() - before).isBetween(6, 7);
    assertThat(ui.timers()).as("the timer that ages the times, alone").isEqualTo(1);
    images.close();
    assertThat(ui.timers()).as("timers of a closed list").isZero();
  }

  @Test
  void relativeTimesAreShownAnewFromTimeToTime() {
    AtomicInteger aged = new AtomicInteger();
    images.onAging(aged::incrementAndGet);

    ui.advance(ImagesViewModel.AGING.multipliedBy(3));

    assertThat(aged).hasValue(3);
  }

  @Test
  void aFailureIsExplainedAndGoesWithTheNextSuccess() {
    engine.fail(new EngineRefusedException(500, "disk on fire"));
    list();
    assertThat(images.contentProperty().get()).isEqualTo(ImagesContent.ERROR);
    assertThat(images.errorProperty().get())
        .satisfies(error -> assertThat(error.sentence()).contains("disk on fire"));
    assertThat(images.loadingProperty().get()).isFalse();

    engine.fail(null);
    ui.advance(ImagesViewModel.MIN_INTERVAL);
    list(image(1, "redis:7"));
    assertThat(images.contentProperty().get()).isEqualTo(ImagesContent.ROWS);
    assertThat(images.errorProperty().get()).isNull();
  }

  @Test
  void rowsStayWhenALaterListingFails() {
    list(image(1, "redis:7"));
    ui.advance(ImagesViewModel.MIN_INTERVAL);
    engine.fail(new EngineRefusedException(500, "disk on fire"));
    images.refresh();
    ui.frame();
    assertThat(images.contentProperty().get()).isEqualTo(ImagesContent.ROWS);
    assertThat(images.rows()).hasSize(1);
    assertThat(images.errorProperty().get()).isNotNull();
  }

  @Test
  void theOrderIsKeptWhateverIsFilteredOrReadAgain() {
    list(image(30, "a:1"), image(10, "b:1"), image(20, "c:1"));
    images.orderProperty().set(Comparator.comparingLong(ImageRow::size));
    assertThat(images.rows()).extracting(ImageRow::repository).containsExactly("b", "c", "a");

    images.filterProperty().set(":1");
    ui.advance(ImagesViewModel.MIN_INTERVAL);
    list(image(30, "a:1"), image(10, "b:1"), image(20, "c:1"), image(15, "d:1"));
    assertThat(images.rows()).extracting(ImageRow::repository).containsExactly("b", "d", "c", "a");

    images.orderProperty().set(null);
    assertThat(images.rows()).extracting(ImageRow::repository).containsExactly("a", "b", "c", "d");
  }

  @Test
  void manyRowsAreFilteredOnAWorkerAndOnlyAsWasWantedLast() {
    Deque<Runnable> work = new ArrayDeque<>();
    ImagesViewModel many =
        new ImagesViewModel(engine, new Background(work::add, ui), TestTexts.english());
    int count = ImagesViewModel.AT_ONCE + 1;
    engine.images(SampleImages.many(count));
    many.refresh();
    work.remove().run();
    ui.frame();
    assertThat(many.rows()).hasSize(count);

    many.filterProperty().set("image-0000");
    many.filterProperty().set("image-00001");
    assertThat(many.rows()).as("nothing is filtered yet").hasSize(count);
    Runnable first = work.remove();
    work.remove().run();
    first.run();
    ui.frame();

    assertThat(many.rows())
        .extracting(ImageRow::reference)
        .containsExactly("many/image-00001:latest");
    assertThat(many.summaryProperty().get()).startsWith("1 image ·");
    many.close();
  }

  @Test
  void aFilterThatIsTypedWhileManyRowsAreReadCounts() {
    Deque<Runnable> work = new ArrayDeque<>();
    ImagesViewModel many =
        new ImagesViewModel(engine, new Background(work::add, ui), TestTexts.english());
    engine.images(SampleImages.many(ImagesViewModel.AT_ONCE + 1));
    many.refresh();
    many.filterProperty().set("image-00001");
    while (!work.isEmpty()) {
      work.remove().run();
      ui.frame();
    }

    assertThat(many.rows())
        .extracting(ImageRow::reference)
        .containsExactly("many/image-00001:latest");
    many.close();
  }

  private void list(ImageSummary... list) {
    engine.images(list);
    images.refresh();
    ui.frame();
  }

  private List<String> filtered(String words) {
    images.filterProperty().set(words);
    return images.rows().stream().map(ImageRow::reference).toList();
  }

  private List<String> withUse(UseFilter use) {
    images.useProperty().set(use);
    return images.rows().stream().map(ImageRow::reference).toList();
  }

  private static ImageSummary used(ImageSummary image, int containers) {
    return new ImageSummary(
        image.id(),
        image.repoTags(),
        image.repoDigests(),
        image.created(),
        image.size(),
        containers);
  }
}
