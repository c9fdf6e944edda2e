package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.REGISTRY;

import java.util.Objects;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.reference.Platform;
import org.windlass.registry.HttpRegistries;
import org.windlass.registry.RegistryOptions;
import org.windlass.testing.ManualUi;
import org.windlass.testing.TestConnections;
import org.windlass.ui.background.Background;
import org.windlass.ui.images.ImagesContent;
import org.windlass.ui.images.ImagesViewModel;
import org.windlass.ui.registries.RegistryTools;
import org.windlass.ui.tags.LocalTag;
import org.windlass.ui.tags.TagFacts;
import org.windlass.ui.tags.TagRow;
import org.windlass.ui.tags.TagsContent;
import org.windlass.ui.tags.TagsViewModel;

/** Browses the tags of a real registry, and compares them with what a real dockerd has. */
@Lab({REGISTRY, DOCKERD, DOCKER})
final class TagsLabTest {
  private final ManualUi ui = new ManualUi();
  private final TestConnections connections = new TestConnections();
  private @Nullable ImagesViewModel listing;

  @AfterEach
  void close() {
    connections.close();
  }

  @Test
  void tagsAreExplainedAndComparedWithTheEngine(SharedLab lab, LabScope scope) {
    RegistryLab registry = lab.registry();
    String repository = registry.address() + "/browse/shop";
    LabImage old = LabImage.of("browse-old", 2_000);
    LabImage now = LabImage.of("browse-new", 5_000, 1_000);
    String amd = registry.push("browse/shop", "1.10", now);
    registry.push("browse/shop", "1.9", old);
    registry.push("browse/shop", "1.8", old);
    String index = registry.pushIndex("browse/shop", "1", now, "linux/amd64", "linux/arm64");
    lab.dockerd().docker("pull", repository + ":1");
    lab.dockerd().docker("pull", repository + ":1.9");
    registry.push("browse/shop", "1.9", now);

    TagsViewModel tags = tags(lab, scope);
    tags.open(repository);
    LabUi.until(ui, () -> tags.rows().size() == 4);
    assertThat(tags.rows()).extracting(TagRow::tag).containsExactly("1.10", "1.9", "1.8", "1");
    tags.selection().setAll(tags.rows());
    LabUi.until(ui, () -> tags.rows().stream().allMatch(row -> row.state().facts() != null));

    assertThat(tags.rows())
        .extracting(row -> row.state().local())
        .containsExactly(LocalTag.NONE, LocalTag.OUTDATED, LocalTag.NONE, LocalTag.CURRENT);
    assertThat(tags.rows().getFirst().state().digest()).isEqualTo(amd);
    assertThat(tags.rows().getLast().state().digest()).isEqualTo(index);
    TagFacts facts = Objects.requireNonNull(tags.rows().getLast().state().facts());
    assertThat(facts.platforms())
        .extracting(Platform::toString)
        .containsExactly("linux/amd64", "linux/arm64");
    assertThat(facts.size()).isEqualTo(now.bytes() + now.config().bytes().length);
    assertThat(facts.created()).isEqualTo(now.created());

    lab.dockerd().docker("pull", repository + ":1.9");
    LabUi.until(
        ui,
        () -> {
          Objects.requireNonNull(listing).refresh();
          return tags.rows().get(1).state().local() == LocalTag.CURRENT;
        });
  }

  @Test
  void aRegistryThatWantsALoginSaysSo(SharedLab lab, LabScope scope) {
    RegistryLab registry = scope.add(RegistryLab.withLogin("me", "secret"));
    TagsViewModel tags = tags(lab, scope);
    tags.open(registry.address() + "/private/app");
    LabUi.until(ui, () -> tags.contentProperty().get() == TagsContent.ERROR);
    assertThat(Objects.requireNonNull(tags.failureProperty().get()).loginAt())
        .isEqualTo(registry.address());
  }

  private TagsViewModel tags(SharedLab lab, LabScope scope) {
    ExecutorService workers = scope.add(LabUi.workers());
    Background background = new Background(workers, ui);
    DockerEngine engine =
        scope.add(DockerEngine.open(lab.dockerd().host(), EngineOptions.defaults()));
    ImagesViewModel images = new ImagesViewModel(engine, background, LabUi.texts());
    images.refresh();
    LabUi.until(ui, () -> images.contentProperty().get() != ImagesContent.LOADING);
    listing = images;
    RegistryTools tools =
        connections.registryTools(
            background, scope.add(HttpRegistries.open(RegistryOptions.defaults())));
    return new TagsViewModel(tools, images, () -> new Platform("linux", "amd64", null));
  }
}
