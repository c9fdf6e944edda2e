package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.PODMAN;
import static org.windlass.lab.Program.REGISTRY;

import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.pull.PullLine;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.testing.ManualUi;
import org.windlass.ui.background.Background;
import org.windlass.ui.images.ImageRow;
import org.windlass.ui.images.ImagesContent;
import org.windlass.ui.images.ImagesViewModel;

@Lab({DOCKERD, DOCKER, PODMAN, REGISTRY})
final class ImagesLabTest {
  private static final ApiVersion SPOKEN = new ApiVersion(1, 41);

  private final Cancellation cancellation = new Cancellation();

  @Test
  void dockerdsImagesShowEveryTagAndWhoUsesThem(SharedLab lab, LabScope scope) {
    String repository = lab.registry().address() + "/images/app";
    DockerdLab dockerd = lab.dockerd();
    String old = lab.registry().push("images/app", "1", LabImage.of("app-old", 2000));
    dockerd.docker("pull", repository + ":1");
    String digest = lab.registry().push("images/app", "1", LabImage.of("app", 3000, 1000));
    dockerd.docker("pull", repository + ":1");
    dockerd.docker("tag", repository + ":1", "images-app:blue");
    dockerd.docker("create", "images-app:blue");

    ImagesViewModel images = list(dockerd.host(), scope);
    images.filterProperty().set("app");

    assertThat(images.rows())
        .extracting(ImageRow::repository, ImageRow::tag, ImageRow::digest, ImageRow::containers)
        .containsExactly(
            tuple(repository, "1", digest, 1),
            tuple("images-app", "blue", "", 1),
            tuple(repository, ImageRow.NONE, old, 0));
    assertThat(images.rows().getFirst().size()).isEqualTo(4000);
    assertThat(images.rows().getFirst().created()).isEqualTo("2026-03-14T15:09:26Z");
  }

  @Test
  void podmansImagesAreListed(SharedLab lab, LabScope scope)
      throws EngineException, InvalidReferenceException {
    String repository = lab.registry().address() + "/images/podman";
    String digest = lab.registry().push("images/podman", "1", LabImage.of("podman", 2000));
    Engine engine = open(lab.podman().host(), scope);
    engine.pull(PullLine.parse(repository + ":1"), event -> {}, cancellation);

    ImagesViewModel images = list(lab.podman().host(), scope);
    images.filterProperty().set("images/podman");

    assertThat(images.rows())
        .extracting(ImageRow::repository, ImageRow::tag, ImageRow::digest)
        .containsExactly(tuple(repository, "1", digest));
    assertThat(engine.version(cancellation).name()).isEqualTo("Podman Engine");
    assertThat(engine.ping(cancellation).apiVersion()).isEqualTo(SPOKEN);
  }

  @Test
  void anEngineBehindTcpIsTheSameAsBehindItsSocket(SharedLab lab, LabScope scope)
      throws EngineException {
    DockerdLab dockerd = lab.dockerd();
    lab.registry().push("images/tcp", "1", LabImage.of("tcp", 1000));
    dockerd.docker("pull", lab.registry().address() + "/images/tcp:1");

    Engine tcp = open(dockerd.tcpHost(), scope);
    Engine unix = open(dockerd.host(), scope);

    assertThat(tcp.ping(cancellation).apiVersion()).isEqualTo(SPOKEN);
    assertThat(tcp.version(cancellation)).isEqualTo(unix.version(cancellation));
    assertThat(tcp.info(cancellation).rootDirectory())
        .isEqualTo(dockerd.directory().resolve("data").toString());
    assertThat(tcp.images(cancellation))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(unix.images(cancellation));
  }

  private static ImagesViewModel list(EngineHost host, LabScope scope) {
    ManualUi ui = new ManualUi();
    ExecutorService workers = scope.add(LabUi.workers());
    ImagesViewModel images =
        new ImagesViewModel(open(host, scope), new Background(workers, ui), LabUi.texts());
    images.refresh();
    LabUi.until(ui, () -> images.contentProperty().get() != ImagesContent.LOADING);
    return images;
  }

  private static Engine open(EngineHost host, LabScope scope) {
    return scope.add(DockerEngine.open(host, EngineOptions.defaults()));
  }
}
