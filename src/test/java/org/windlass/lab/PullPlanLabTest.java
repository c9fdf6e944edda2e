package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.PODMAN;
import static org.windlass.lab.Program.REGISTRY;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineHost;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.pull.plan.EngineTraits;
import org.windlass.pull.plan.LocalImages;
import org.windlass.pull.plan.Offer;
import org.windlass.pull.plan.PullPlan;
import org.windlass.pull.plan.PullPlan.State;
import org.windlass.pull.plan.PullPlanner;
import org.windlass.pull.plan.RemoteImages;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;
import org.windlass.registry.CancelSignal;
import org.windlass.registry.HttpRegistries;
import org.windlass.registry.RegistryOptions;

/** What a plan says will be downloaded is what the registry then sends. */
@Lab({REGISTRY, DOCKERD, PODMAN})
final class PullPlanLabTest {
  private static final Cancellation NEVER = new Cancellation();

  private final LocalImages local = new LocalImages();

  @Test
  void dockerdDownloadsWhatThePlanSays(SharedLab lab, LabScope scope) throws Exception {
    Engine engine = engine(scope, lab.dockerd().host());
    offer(lab, "dockerd");

    pullAndCompare(lab, engine, "plan/dockerd-base", false, false);
    pullAndCompare(lab, engine, "plan/dockerd-more", true, true, false, false);
    // The same layers the other way round are others to dockerd.
    pullAndCompare(lab, engine, "plan/dockerd-turned", false, false);
  }

  @Test
  void podmanDownloadsWhatThePlanSays(SharedLab lab, LabScope scope) throws Exception {
    Engine engine = engine(scope, lab.podman().host());
    offer(lab, "podman");

    pullAndCompare(lab, engine, "plan/podman-base", false, false);
    pullAndCompare(lab, engine, "plan/podman-more", true, true, false, false);
    pullAndCompare(lab, engine, "plan/podman-turned", true, true);
  }

  @Test
  void theBuiltInEngineDownloadsWhatThePlanSays(SharedLab lab, LabScope scope) throws Exception {
    Engine engine = scope.add(new BuiltInLab()).engine();
    offer(lab, "builtin");

    pullAndCompare(lab, engine, "plan/builtin-base", false, false);
    pullAndCompare(lab, engine, "plan/builtin-more", true, true, false, false);
    pullAndCompare(lab, engine, "plan/builtin-turned", true, true);
  }

  /** Three images of the same layers, which no other test has. */
  private static void offer(SharedLab lab, String name) {
    LabImage more = LabImage.of("plan " + name, 30_000, 20_000, 10_000, 5_000);
    List<LayerArchive> layers = more.layers();
    RegistryLab registry = lab.registry();
    registry.push(
        "plan/" + name + "-base", "1", new LabImage(layers.subList(0, 2), more.created()));
    registry.push("plan/" + name + "-more", "1", more);
    registry.push(
        "plan/" + name + "-turned",
        "1",
        new LabImage(layers.subList(0, 2).reversed(), more.created()));
  }

  private void pullAndCompare(SharedLab lab, Engine engine, String repository, Boolean... present)
      throws Exception {
    String reference = lab.registry().address() + "/" + repository + ":1";
    PullPlan plan = plan(engine, reference);
    assertThat(plan.present()).containsExactlyElementsOf(Arrays.asList(present));
    assertThat(plan.state()).isEqualTo(State.MISSING);
    Map<String, Long> before = lab.registry().sent(repository);

    engine.pull(BuiltInLab.request(reference), event -> {}, NEVER);

    Map<String, Long> planned = new TreeMap<>(before);
    planned.merge(
        plan.image().config().digest().toString(), plan.image().config().size(), Long::sum);
    plan.layersToDownload().forEach((digest, size) -> planned.put(digest.toString(), size));
    LabUi.until(() -> lab.registry().sent(repository).size() >= planned.size());
    assertThat(lab.registry().sent(repository)).isEqualTo(planned);

    PullPlan again = plan(engine, reference);
    assertThat(again.state()).isEqualTo(State.UP_TO_DATE);
    assertThat(again.downloadBytes()).isZero();
    assertThat(again.present()).doesNotContain(false);
  }

  private PullPlan plan(Engine engine, String reference) throws Exception {
    try (HttpRegistries registries = HttpRegistries.open(RegistryOptions.defaults())) {
      RemoteImages images = new RemoteImages(registries);
      EngineTraits traits = EngineTraits.of(engine, NEVER);
      assertThat(traits.platform()).isEqualTo(new Platform("linux", "amd64", null));
      Offer offer = images.offer(Reference.parse(reference), CancelSignal.never());
      return new PullPlanner(engine, traits.reuse(), local)
          .plan(images.image(offer, traits.platform(), CancelSignal.never()), soFar -> {}, NEVER);
    }
  }

  private static Engine engine(LabScope scope, EngineHost host) {
    return scope.add(DockerEngine.open(host, EngineOptions.defaults()));
  }
}
