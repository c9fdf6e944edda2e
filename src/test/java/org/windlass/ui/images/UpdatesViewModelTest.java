package org.windlass.ui.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.testing.SampleImages.image;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.ImageSummary;
import org.windlass.registry.FakeContent;
import org.windlass.registry.FakeRegistries;
import org.windlass.registry.FakeRepository;
import org.windlass.registry.RegistryUnreachableException;
import org.windlass.settings.Setting;
import org.windlass.testing.FakeEngine;
import org.windlass.testing.HeldWork;
import org.windlass.testing.ManualUi;
import org.windlass.testing.TestConnections;
import org.windlass.testing.TestTexts;
import org.windlass.ui.background.Background;
import org.windlass.ui.registries.RegistryTools;
import org.windlass.ui.settings.SettingsViewModel;

final class UpdatesViewModelTest {
  private static final FakeContent V1 =
      FakeContent.image("linux/amd64", TestTexts.NOW, "base=1000");
  private static final FakeContent V2 =
      FakeContent.image("linux/amd64", TestTexts.NOW, "base=2000");

  private final FakeEngine engine = new FakeEngine("lab");
  private final ManualUi ui = new ManualUi();
  private final FakeRegistries registries = new FakeRegistries();
  private final FakeRepository app = registries.repository("reg.example/app");
  private final TestConnections connections = new TestConnections();
  private final SettingsViewModel settings = connections.settings(ui);
  private final HeldWork held = new HeldWork();
  private final RegistryTools tools =
      connections.registryTools(new Background(held, ui), registries);
  private final ImagesViewModel images =
      new ImagesViewModel(engine, new Background(Runnable::run, ui), TestTexts.english());
  private final UpdatesViewModel updates = new UpdatesViewModel(images, tools, settings);

  @AfterEach
  void close() {
    connections.close();
  }

  @Test
  void anUpdateIsMarkedUntilItIsPulled() {
    app.tag("1", V2).tag("2", V2);
    list(local(1, "reg.example/app:1", V1), local(2, "reg.example/app:2", V2));
    check();
    assertThat(updated()).containsExactly("reg.example/app:1");
    assertThat(updates.updateOf(images.rows().getFirst())).isEqualTo(V2.descriptor().digest());
    assertThat(updates.updateOf(images.rows().getLast())).isNull();
    assertThat(updates.summaryProperty().get()).isEqualTo("1 update available");

    list(local(3, "reg.example/app:1", V2), local(2, "reg.example/app:2", V2));
    assertThat(updated()).isEmpty();
    assertThat(updates.summaryProperty().get()).isEqualTo("1 image is up to date");
  }

  @Test
  void onlyUpdatesCanBeShownAndThatEndsWithTheFilter() {
    app.tag("1", V2).tag("2", V2);
    list(local(1, "reg.example/app:1", V1), local(2, "reg.example/app:2", V2));
    check();
    images.onlyUpdatesProperty().set(true);
    assertThat(images.rows()).extracting(ImageRow::tag).containsExactly("1");
    images.clearFilter();
    assertThat(images.rows()).hasSize(2);
  }

  @Test
  void whatCouldNotBeCheckedIsSaidInOneLineAndListed() {
    list(local(1, "reg.example/app:1", V1), local(2, "reg.example/app:2", V1));
    app.tag("1", V1);
    check();
    assertThat(updates.summaryProperty().get())
        .isEqualTo("1 image is up to date · 1 could not be checked");
    assertThat(updates.problemsProperty().get())
        .isEqualTo("reg.example/app:2: reg.example has no image app:2.");
    registries.fail(
        new RegistryUnreachableException(
            "reg.example", RegistryUnreachableException.Reason.REFUSED, "reg.example", "", null));
    check();
    assertThat(updates.summaryProperty().get())
        .isEqualTo("No updates found · 2 could not be checked");
    registries.fail(null);
    app.tag("2", V1);
    check();
    assertThat(updates.problemsProperty().get()).isEmpty();
  }

  @Test
  void withNothingFromARegistryNobodyIsAsked() {
    list(new ImageSummary("sha256:1", List.of("mine:1"), List.of(), TestTexts.NOW, 1, 0));
    updates.check();
    assertThat(held.waiting()).isZero();
    assertThat(updates.summaryProperty().get()).startsWith("No image here has come");
  }

  @Test
  void aCheckCanBeCancelled() {
    app.tag("1", V2);
    list(local(1, "reg.example/app:1", V1));
    updates.check();
    updates.check();
    assertThat(held.waiting()).as("one check at a time").isOne();
    assertThat(updates.checkingProperty().get()).isTrue();
    assertThat(updates.summaryProperty().get()).isEqualTo("0 of 1 checked");
    updates.cancel();
    held.doNext();
    ui.frame();
    assertThat(updates.checkingProperty().get()).isFalse();
    assertThat(updates.summaryProperty().get()).isEmpty();
    assertThat(app.asked()).isEmpty();
  }

  @Test
  void inTheBackgroundItIsCheckedOnlyWhereSwitchedOn() {
    app.tag("1", V2);
    list(local(1, "reg.example/app:1", V1));
    ui.advance(Duration.ofHours(24));
    assertThat(held.waiting()).isZero();

    updates.setInBackground(true);
    ui.advance(UpdatesViewModel.FIRST);
    assertThat(held.waiting()).isOne();
    held.doNext();
    ui.frame();
    assertThat(updated()).containsExactly("reg.example/app:1");
    ui.advance(UpdatesViewModel.PERIOD);
    assertThat(held.waiting()).isOne();
    held.doNext();
    ui.frame();
    updates.setInBackground(false);
    ui.advance(Duration.ofHours(24));
    assertThat(held.waiting()).isZero();

    updates.setInBackground(true);
    assertThat(settings.current().get(Setting.UPDATE_CHECKS)).isTrue();
    updates.close();
    ui.advance(Duration.ofHours(24));
    assertThat(held.waiting()).as("after the end").isZero();
  }

  private void check() {
    updates.check();
    held.doNext();
    ui.frame();
    ui.frame();
  }

  private void list(ImageSummary... list) {
    engine.images(list);
    ui.advance(ImagesViewModel.MIN_INTERVAL);
    images.refresh();
    ui.frame();
  }

  private List<String> updated() {
    return updates.updatesProperty().get().stream().map(ImageRow::reference).toList();
  }

  private static ImageSummary local(int number, String tag, FakeContent content) {
    ImageSummary image = image(number, tag);
    return new ImageSummary(
        image.id(),
        image.repoTags(),
        List.of("reg.example/app@" + content.descriptor().digest()),
        image.created(),
        image.size(),
        0);
  }
}
