package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.PODMAN;
import static org.windlass.lab.Program.REGISTRY;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.engine.transport.HostParser;
import org.windlass.transfer.ImageCopy;

/** Images that are carried from any real engine to any other. */
@Lab({DOCKERD, PODMAN, REGISTRY})
final class ImageCopyLabTest {
  private static final int KB = 1000;

  private final BuiltInLab builtIn = new BuiltInLab();
  private final Cancellation never = new Cancellation();

  @AfterEach
  void close() {
    builtIn.close();
  }

  @Test
  void anImageKeepsItsIdOnItsWayThroughThreeEngines(SharedLab lab, LabScope scope)
      throws Exception {
    String name = pulled(lab, "three");
    String id = idAt(builtIn.engine(), name);
    Engine docker = engine(scope, lab.dockerd().host().uri());
    Engine podman = engine(scope, lab.podman().host().uri());

    assertThat(copy(builtIn.engine(), name, docker)).containsExactly(name);
    assertThat(idAt(docker, name)).isEqualTo(id);
    assertThat(copy(docker, name, podman)).containsExactly(name);
    assertThat(idAt(podman, name)).isEqualTo(id);
    builtIn.engine().remove(name, false, never);
    assertThat(copy(podman, name, builtIn.engine())).containsExactly(name);
    assertThat(idAt(builtIn.engine(), name)).isEqualTo(id);
    assertThat(builtIn.engine().check(n -> {}, never)).isEmpty();
  }

  @Test
  void anImageThatIsNotThereIsSaidToBeMissing(SharedLab lab, LabScope scope) throws Exception {
    Engine docker = engine(scope, lab.dockerd().host().uri());
    assertThatThrownBy(() -> copy(docker, "no-such-image:1", builtIn.engine()))
        .isInstanceOf(EngineRefusedException.class)
        .hasMessageContaining("does not exist");
  }

  @Test
  void cancellingEndsBothSides(SharedLab lab, LabScope scope) throws Exception {
    String name = pulled(lab, "cancelled");
    Engine docker = engine(scope, lab.dockerd().host().uri());
    Cancellation cancellation = new Cancellation();
    assertThatThrownBy(
            () ->
                ImageCopy.run(
                    builtIn.engine(),
                    List.of(name),
                    docker,
                    (done, total) -> cancellation.cancel(),
                    cancellation))
        .isInstanceOf(EngineCancelledException.class);
    assertThat(docker.images(never)).noneMatch(image -> image.repoTags().contains(name));
  }

  private String pulled(SharedLab lab, String repository) throws Exception {
    String path = "copies/" + repository;
    lab.registry().push(path, "1", LabImage.of(path, 300 * KB, 90 * KB));
    String name = lab.registry().address() + "/" + path + ":1";
    builtIn.pull(name);
    return name;
  }

  private List<String> copy(Engine from, String name, Engine to) throws Exception {
    return ImageCopy.run(from, List.of(name), to, (done, total) -> {}, never);
  }

  private String idAt(Engine engine, String name) throws Exception {
    return engine.images(never).stream()
        .filter(image -> image.repoTags().contains(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static Engine engine(LabScope scope, String uri) throws Exception {
    return scope.add(DockerEngine.open(HostParser.parse(uri), EngineOptions.defaults()));
  }
}
