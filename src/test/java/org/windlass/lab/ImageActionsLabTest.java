package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.PODMAN;
import static org.windlass.lab.Program.REGISTRY;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Cancellation;
import org.windlass.engine.DiskUsage;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineAbility;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.ImageDetails;
import org.windlass.engine.ImageSummary;
import org.windlass.engine.Pruned;
import org.windlass.engine.PullEvent;
import org.windlass.engine.Removal;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.reference.Reference;

/** What can be done with an image is done alike by every engine. */
@Lab({REGISTRY, DOCKER, DOCKERD, PODMAN})
final class ImageActionsLabTest {
  private static final Cancellation NEVER = new Cancellation();

  @Test
  void aTagComesAndGoesAndWithTheLastOneTheImage(SharedLab lab, LabScope scope) throws Exception {
    String name = lab.registry().address() + "/actions/tagged:1";
    lab.registry().push("actions/tagged", "1", LabImage.of("tagged", 20_000));
    for (Engine engine : engines(lab, scope)) {
      engine.pull(BuiltInLab.request(name), event -> {}, NEVER);
      String id = engine.inspect(name, NEVER).summary().id();
      String other = "localhost/actions/other:v2";
      engine.tag(id, Reference.parse(other), NEVER);
      assertThat(summary(engine, id).repoTags()).contains(name, other);

      Removal untagged = engine.remove(other, false, NEVER);
      assertThat(untagged.untagged()).as("%s", engine.host()).contains(other);
      assertThat(untagged.deleted()).isEmpty();
      Removal deleted = engine.remove(name, false, NEVER);
      assertThat(deleted.untagged()).contains(name);
      assertThat(deleted.deleted()).anyMatch(gone -> gone.endsWith(hex(id)));
      assertThat(engine.images(NEVER)).extracting(ImageSummary::id).doesNotContain(id);
    }
  }

  @Test
  void whatIsNotThereCannotBeTaggedRemovedOrPushed(SharedLab lab, LabScope scope) throws Exception {
    Reference name = Reference.parse(lab.registry().address() + "/actions/none:1");
    for (Engine engine : engines(lab, scope)) {
      assertNotFound(() -> engine.tag("actions/none:1", name, NEVER));
      assertNotFound(() -> engine.remove("actions/none:1", false, NEVER));
      assertThatExceptionOfType(EngineException.class)
          .as("%s", engine.host())
          .isThrownBy(() -> engine.push(name, event -> {}, NEVER));
    }
  }

  @Test
  void anImageWithSeveralTagsIsRemovedByItsIdOnlyByForce(SharedLab lab, LabScope scope)
      throws Exception {
    String name = lab.registry().address() + "/actions/several:1";
    lab.registry().push("actions/several", "1", LabImage.of("several", 20_000));
    for (Engine engine : engines(lab, scope)) {
      engine.pull(BuiltInLab.request(name), event -> {}, NEVER);
      String id = engine.inspect(name, NEVER).summary().id();
      engine.tag(id, Reference.parse("localhost/actions/second:1"), NEVER);
      assertThatExceptionOfType(EngineRefusedException.class)
          .as("%s", engine.host())
          .isThrownBy(() -> engine.remove(id, false, NEVER))
          // podman 4.3 says it with 500.
          .matches(refused -> refused.status() == 409 || refused.status() == 500);
      assertThat(engine.remove(id, true, NEVER).untagged())
          .contains(name, "localhost/actions/second:1");
      assertThat(engine.images(NEVER)).extracting(ImageSummary::id).doesNotContain(id);
    }
  }

  @Test
  void whatIsPushedIsInTheRegistry(SharedLab lab, LabScope scope) throws Exception {
    String name = lab.registry().address() + "/actions/source:1";
    lab.registry().push("actions/source", "1", LabImage.of("source", 200_000, 100_000));
    int number = 0;
    for (Engine engine : engines(lab, scope)) {
      engine.pull(BuiltInLab.request(name), event -> {}, NEVER);
      number++;
      Reference target = Reference.parse(lab.registry().address() + "/actions/pushed:" + number);
      engine.tag(name, target, NEVER);
      List<PullEvent> heard = new ArrayList<>();
      engine.push(target, heard::add, NEVER);

      assertThat(heard)
          .as("%s", engine.host())
          .anyMatch(e -> e.status().contains("digest: sha256"));
      if (!engine.host().uri().contains("podman")) {
        assertThat(heard).as("a layer").anyMatch(event -> !event.id().isEmpty());
      }
      BuiltInLab fresh = scope.add(new BuiltInLab());
      fresh.pull(target.familiar());
      assertThat(fresh.engine().inspect(target.familiar(), NEVER).summary().id())
          .endsWith(hex(engine.inspect(name, NEVER).summary().id()));
    }
  }

  @Test
  void aPushThatIsDeniedSaysSo(SharedLab lab, LabScope scope) throws Exception {
    RegistryLab closed = scope.add(RegistryLab.withLogin("ann", "sesame"));
    String name = lab.registry().address() + "/actions/denied:1";
    lab.registry().push("actions/denied", "1", LabImage.of("denied", 20_000));
    Reference target = Reference.parse(closed.address() + "/actions/denied:1");
    for (Engine engine : List.of(engine(scope, lab.dockerd().host()), builtIn(scope))) {
      engine.pull(BuiltInLab.request(name), event -> {}, NEVER);
      engine.tag(name, target, NEVER);
      assertThatExceptionOfType(EngineRefusedException.class)
          .as("%s", engine.host())
          .isThrownBy(() -> engine.push(target, event -> {}, NEVER))
          .matches(EngineRefusedException::mayNeedLogin);
    }
  }

  @Test
  void aRootFileSystemBecomesAnImage(SharedLab lab, LabScope scope) throws Exception {
    byte[] tar = rootFileSystem();
    for (Engine engine : engines(lab, scope)) {
      if (!engine.can(EngineAbility.IMPORT)) {
        assertThatExceptionOfType(EngineRefusedException.class)
            .isThrownBy(
                () ->
                    engine.importImage(
                        Reference.parse("a"), "", new ByteArrayInputStream(tar), n -> {}, NEVER));
        continue;
      }
      Reference name = Reference.parse("localhost/actions/imported:1");
      AtomicLong read = new AtomicLong();
      String id =
          engine.importImage(name, "from a tar", new ByteArrayInputStream(tar), read::set, NEVER);
      ImageDetails made = engine.inspect(name.familiar(), NEVER);
      assertThat(hex(made.summary().id())).as("%s", engine.host()).isEqualTo(hex(id));
      assertThat(read.get()).isEqualTo(tar.length);
      assertThat(engine.history(name.familiar(), NEVER).getFirst().comment())
          .isEqualTo("from a tar");
    }
  }

  @Test
  void theDiskIsCountedAndCleared(SharedLab lab, LabScope scope) throws Exception {
    lab.registry().push("actions/pruned", "1", LabImage.of("pruned", 300_000));
    String name = lab.registry().address() + "/actions/pruned:1";
    DockerdLab dockerd = scope.add(DockerdLab.start());
    PodmanLab podman = scope.add(PodmanLab.start(lab.registry().address()));
    for (Engine engine :
        List.of(engine(scope, dockerd.host()), engine(scope, podman.host()), builtIn(scope))) {
      engine.pull(BuiltInLab.request(name), event -> {}, NEVER);
      DiskUsage usage = engine.usage(NEVER);
      DiskUsage.Part images = usage.parts().getFirst();
      assertThat(images.kind()).isEqualTo(DiskUsage.Kind.IMAGES);
      assertThat(images.count()).as("%s", engine.host()).isEqualTo(1);
      assertThat(images.size()).isGreaterThan(290_000);
      assertThat(images.reclaimable()).isBetween(1L, images.size());

      assertThat(engine.pruneImages(false, NEVER).gone()).as("it has a name").isEmpty();
      Pruned pruned = engine.pruneImages(true, NEVER);
      assertThat(pruned.gone()).isNotEmpty();
      assertThat(pruned.freed()).as("%s", engine.host()).isGreaterThan(290_000);
      assertThat(engine.images(NEVER)).isEmpty();
    }
    assertThat(engine(scope, dockerd.host()).pruneBuildCache(NEVER).freed()).isZero();
  }

  private static void assertNotFound(Call call) {
    assertThatExceptionOfType(EngineRefusedException.class)
        .isThrownBy(call::run)
        .extracting(EngineRefusedException::status)
        .isEqualTo(404);
  }

  private interface Call {
    void run() throws EngineException;
  }

  private static ImageSummary summary(Engine engine, String id) throws EngineException {
    return engine.images(NEVER).stream()
        .filter(image -> image.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String hex(String id) {
    return id.substring(id.indexOf(':') + 1);
  }

  private static byte[] rootFileSystem() throws IOException {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    byte[] content = "hello".getBytes(StandardCharsets.UTF_8);
    tar.write(LabTar.header("etc/motd", content.length));
    tar.write(content);
    tar.write(new byte[512 - content.length]);
    tar.write(LabTar.end());
    return tar.toByteArray();
  }

  private static List<Engine> engines(SharedLab lab, LabScope scope) {
    return List.of(
        engine(scope, lab.dockerd().host()), engine(scope, lab.podman().host()), builtIn(scope));
  }

  private static Engine builtIn(LabScope scope) {
    return scope.add(new BuiltInLab()).engine();
  }

  private static Engine engine(LabScope scope, EngineHost host) {
    return scope.add(DockerEngine.open(host, EngineOptions.defaults()));
  }
}
