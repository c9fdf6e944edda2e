package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.PODMAN;
import static org.windlass.lab.Program.REGISTRY;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.HistoryStep;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;

/** Every engine tells how an image was made as {@code docker history} does. */
@Lab({REGISTRY, DOCKER, DOCKERD, PODMAN})
final class HistoryLabTest {
  private static final String FORMAT = "{{.CreatedBy}} {{.Size}} {{.Comment}}";
  private static final Cancellation NEVER = new Cancellation();

  @Test
  void everyEngineTellsWhatDockerHistoryTells(SharedLab lab, LabScope scope) throws Exception {
    String name = lab.registry().address() + "/history/made:1";
    DockerdLab dockerd = lab.dockerd();
    try (LabDir dir = LabDir.create("build")) {
      dir.write("Dockerfile", "FROM scratch\nCOPY Dockerfile /a\nENV A=1\nCOPY b /b\nLABEL b=2\n");
      dir.write("b", "more than nothing");
      dockerd.docker("build", "--quiet", "--tag", name, dir.path().toString());
    }
    dockerd.docker("push", "--quiet", name);
    List<String> told =
        dockerd
            .docker("history", "--no-trunc", "--human=false", "--format", FORMAT, name)
            .lines()
            .map(String::strip)
            .toList();

    Engine own = engine(scope, dockerd.host());
    List<HistoryStep> steps = own.history(name, NEVER);
    assertThat(steps).extracting(HistoryLabTest::line).containsExactlyElementsOf(told);
    assertThat(steps).extracting(HistoryStep::empty).containsExactly(true, false, true, false);
    assertThat(steps.getFirst().tags()).containsExactly(name);
    assertThat(steps.getFirst().created()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));

    Engine podman = engine(scope, lab.podman().host());
    podman.pull(BuiltInLab.request(name), event -> {}, NEVER);
    BuiltInLab builtIn = scope.add(new BuiltInLab());
    builtIn.pull(name);
    List<String> instructions = steps.stream().map(HistoryStep::createdBy).toList();
    for (Engine other : List.of(podman, builtIn.engine())) {
      List<HistoryStep> same = other.history(name, NEVER);
      assertThat(same.stream().map(HistoryStep::createdBy)).isEqualTo(instructions);
      assertThat(same).extracting(HistoryStep::empty).containsExactly(true, false, true, false);
      assertThat(same.get(1).size()).isPositive();
    }
    // podman names an image's tags at no step.
    assertThat(builtIn.engine().history(name, NEVER).getFirst().tags()).containsExactly(name);
  }

  @Test
  void layersThatNothingIsToldOfAreStepsToo(SharedLab lab, LabScope scope) throws Exception {
    LabImage bare = LabImage.of("history", 9000, 5000);
    lab.registry().push("history/bare", "1", bare);
    BuiltInLab builtIn = scope.add(new BuiltInLab());
    String name = lab.registry().address() + "/history/bare:1";
    builtIn.pull(name);

    assertThat(builtIn.engine().history(name, NEVER))
        .extracting(HistoryStep::size)
        .containsExactly(
            (long) bare.layers().get(1).blob().bytes().length,
            (long) bare.layers().getFirst().blob().bytes().length);
  }

  @Test
  void anUnknownImageHasNoHistory(SharedLab lab, LabScope scope) {
    for (Engine engine :
        List.of(
            engine(scope, lab.dockerd().host()),
            engine(scope, lab.podman().host()),
            scope.add(new BuiltInLab()).engine())) {
      assertThatExceptionOfType(EngineRefusedException.class)
          .isThrownBy(() -> engine.history("history/none:1", NEVER))
          .extracting(EngineRefusedException::status)
          .isEqualTo(404);
    }
  }

  private static String line(HistoryStep step) {
    return step.createdBy() + " " + step.size() + (" " + step.comment()).stripTrailing();
  }

  private static Engine engine(LabScope scope, EngineHost host) {
    return scope.add(DockerEngine.open(host, EngineOptions.defaults()));
  }
}
