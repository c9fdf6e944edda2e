package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.PODMAN;
import static org.windlass.lab.Program.REGISTRY;

import java.util.List;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.registry.HttpRegistries;
import org.windlass.registry.RegistryOptions;
import org.windlass.testing.ManualUi;
import org.windlass.testing.TestConnections;
import org.windlass.ui.background.Background;
import org.windlass.ui.images.ImageRow;
import org.windlass.ui.images.ImagesViewModel;
import org.windlass.ui.images.UpdatesViewModel;

/** An image is renewed in a registry: each engine's image is marked, until it is pulled. */
@Lab({REGISTRY, DOCKERD, DOCKER, PODMAN})
final class UpdatesLabTest {
  private final ManualUi ui = new ManualUi();
  private final TestConnections connections = new TestConnections();

  @AfterEach
  void close() {
    connections.close();
  }

  @Test
  void onDockerd(SharedLab lab, LabScope scope) throws EngineException {
    followsTheRegistry(open(lab.dockerd().host(), scope), "by-dockerd", lab, scope);
  }

  @Test
  void onPodman(SharedLab lab, LabScope scope) throws EngineException {
    followsTheRegistry(open(lab.podman().host(), scope), "by-podman", lab, scope);
  }

  @Test
  void onTheBuiltInEngine(SharedLab lab, LabScope scope) throws EngineException {
    followsTheRegistry(scope.add(new BuiltInLab()).engine(), "by-built-in", lab, scope);
  }

  private void followsTheRegistry(Engine engine, String name, SharedLab lab, LabScope scope)
      throws EngineException {
    RegistryLab registry = lab.registry();
    String repository = "updates/" + name;
    String plain = registry.address() + "/" + repository + ":plain";
    String multi = registry.address() + "/" + repository + ":multi";
    String still = registry.address() + "/" + repository + ":still";
    LabImage v1 = LabImage.of(name + "-1", 2_000);
    LabImage v2 = LabImage.of(name + "-2", 3_000);
    registry.push(repository, "plain", v1);
    registry.push(repository, "still", v2);
    registry.pushIndex(repository, "multi", v1, "linux/amd64", "linux/arm64");
    pull(engine, plain, multi, still);

    ExecutorService workers = scope.add(LabUi.workers());
    Background background = new Background(workers, ui);
    ImagesViewModel images = new ImagesViewModel(engine, background, LabUi.texts());
    UpdatesViewModel updates =
        new UpdatesViewModel(
            images,
            connections.registryTools(
                background, scope.add(HttpRegistries.open(RegistryOptions.defaults()))),
            connections.settings(ui));
    images.refresh();
    LabUi.until(ui, () -> images.references().containsAll(List.of(plain, multi, still)));
    assertThat(updated(updates, name)).isEmpty();

    registry.push(repository, "plain", v2);
    registry.pushIndex(repository, "multi", v2, "linux/amd64", "linux/arm64");
    assertThat(updated(updates, name)).containsExactlyInAnyOrder(plain, multi);

    pull(engine, plain, multi);
    LabUi.until(
        ui,
        () -> {
          images.refresh();
          return updates.updatesProperty().get().stream()
              .noneMatch(row -> row.repository().contains(name));
        });
    assertThat(updated(updates, name)).isEmpty();
  }

  /** Checks, and returns what has an update. */
  private List<String> updated(UpdatesViewModel updates, String name) {
    updates.check();
    LabUi.until(ui, () -> !updates.checkingProperty().get());
    assertThat(updates.problemsProperty().get()).doesNotContain(name);
    return updates.updatesProperty().get().stream()
        .map(ImageRow::reference)
        .filter(reference -> reference.contains(name))
        .toList();
  }

  private static void pull(Engine engine, String... references) throws EngineException {
    for (String reference : references) {
      engine.pull(BuiltInLab.request(reference), event -> {}, new Cancellation());
    }
  }

  private static Engine open(EngineHost host, LabScope scope) {
    return scope.add(DockerEngine.open(host, EngineOptions.defaults()));
  }
}
