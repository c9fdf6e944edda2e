package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.PODMAN;
import static org.windlass.lab.Program.REGISTRY;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.HealthCheck;
import org.windlass.engine.ImageDetails;
import org.windlass.engine.ImageSettings;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.reference.Platform;

/** Every engine tells the same of one image. */
@Lab({REGISTRY, DOCKER, DOCKERD, PODMAN})
final class InspectLabTest {
  private static final Cancellation NEVER = new Cancellation();

  @Test
  void allEnginesTellTheSameOfOneImage(SharedLab lab, LabScope scope) throws Exception {
    String name = lab.registry().address() + "/inspect/rich:1";
    LabImage base = LabImage.of("inspect", 9000, 5000);
    make(lab, name, base);

    Engine dockerd = engine(scope, lab.dockerd().host());
    Engine podman = engine(scope, lab.podman().host());
    BuiltInLab builtIn = scope.add(new BuiltInLab());
    podman.pull(BuiltInLab.request(name), event -> {}, NEVER);
    builtIn.pull(name);
    ImageDetails told = dockerd.inspect(name, NEVER);

    assertThat(told.settings())
        .usingRecursiveComparison()
        .ignoringFields("healthCheck")
        .isEqualTo(
            new ImageSettings(
                List.of("/data"),
                List.of("-x", "y"),
                List.of("PATH=/", "A=1"),
                "",
                "app",
                List.of("80/tcp"),
                List.of("/vol"),
                Map.of("org.test", "yes"),
                null));
    assertThat(told.settings().healthCheck())
        .extracting(HealthCheck::test)
        .isEqualTo(List.of("CMD-SHELL", "ok"));
    assertThat(told.platform()).isEqualTo(new Platform("linux", "amd64", null));
    assertThat(told.author()).isEqualTo("Ada");
    assertThat(told.diffIds().toString())
        .isEqualTo(base.layers().stream().map(LayerArchive::diffId).toList().toString());
    for (Engine other : List.of(podman, builtIn.engine())) {
      ImageDetails same = other.inspect(name, NEVER);
      assertThat(same)
          .usingRecursiveComparison()
          .ignoringFields("summary", "layers", "manifestDigest", "json", "settings.healthCheck")
          .isEqualTo(told);
      assertThat(same.summary().id()).isEqualTo(told.summary().id());
      assertThat(same.summary().created()).isEqualTo(told.summary().created());
      assertThat(same.summary().repoTags()).containsExactly(name);
      assertThat(same.summary().repoDigests()).isNotEmpty();
      assertThat(same.json()).contains("org.test");
    }
    ImageDetails own = builtIn.engine().inspect(told.summary().id(), NEVER);
    // podman leaves the health check out.
    assertThat(own.settings().healthCheck()).isEqualTo(told.settings().healthCheck());
    assertThat(own.layers())
        .extracting(layer -> layer.digest().toString())
        .containsExactlyElementsOf(
            base.layers().stream().map(layer -> layer.blob().digest()).toList());
  }

  @Test
  void anUnknownImageIsRefused(SharedLab lab, LabScope scope) {
    for (Engine engine :
        List.of(
            engine(scope, lab.dockerd().host()),
            engine(scope, lab.podman().host()),
            scope.add(new BuiltInLab()).engine())) {
      assertThatExceptionOfType(EngineRefusedException.class)
          .isThrownBy(() -> engine.inspect("inspect/none:1", NEVER))
          .extracting(EngineRefusedException::status)
          .isEqualTo(404);
    }
  }

  /** An image with all that an image can say, in the registry and in dockerd. */
  private static void make(SharedLab lab, String name, LabImage base) {
    lab.registry().push("inspect/base", "1", base);
    String from = lab.registry().address() + "/inspect/base:1";
    DockerdLab dockerd = lab.dockerd();
    dockerd.docker("pull", "--quiet", from);
    String recipe =
        "FROM "
            + from
            + "\nMAINTAINER Ada\nENTRYPOINT [\"/data\"]\nCMD [\"-x\",\"y\"]\nENV PATH=/ A=1\n"
            + "EXPOSE 80\nVOLUME /vol\nLABEL org.test=yes\nUSER app\nHEALTHCHECK CMD ok\n";
    try (LabDir dir = LabDir.create("build")) {
      dir.write("Dockerfile", recipe);
      // Without a shell nothing can be run, so that no layer is added; WORKDIR would add one.
      dockerd.docker("build", "--quiet", "--tag", name, dir.path().toString());
    }
    dockerd.docker("push", "--quiet", name);
  }

  private static Engine engine(LabScope scope, EngineHost host) {
    return scope.add(DockerEngine.open(host, EngineOptions.defaults()));
  }
}
