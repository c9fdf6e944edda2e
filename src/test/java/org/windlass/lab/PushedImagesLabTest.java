package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.PODMAN;
import static org.windlass.lab.Program.REGISTRY;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.windlass.engine.EngineHost;
import org.windlass.reference.Reference;
import org.windlass.registry.BlobVerifier;
import org.windlass.registry.CancelSignal;
import org.windlass.registry.Descriptor;
import org.windlass.registry.FetchedManifest;
import org.windlass.registry.HttpRegistries;
import org.windlass.registry.ImageManifest;
import org.windlass.registry.MediaTypes;
import org.windlass.registry.RegistryOptions;
import org.windlass.registry.Repository;

/** Reads what engines push. */
@Lab({REGISTRY, DOCKER, DOCKERD, PODMAN})
final class PushedImagesLabTest {
  private final CancelSignal never = CancelSignal.never();

  @Test
  void readsWhatDockerdPushes(SharedLab lab, LabScope scope) throws Exception {
    assertThat(pushedBy(lab.dockerd().host(), "by-dockerd", lab, scope))
        .isEqualTo(MediaTypes.DOCKER_MANIFEST);
  }

  @Test
  void readsWhatPodmanPushes(SharedLab lab, LabScope scope) throws Exception {
    assertThat(pushedBy(lab.podman().host(), "by-podman", lab, scope))
        .isIn(MediaTypes.DOCKER_MANIFEST, MediaTypes.OCI_MANIFEST);
  }

  /**
   * Pushes an image with an engine, reads every byte of it, and compares its id.
   *
   * @return the manifest's media type
   */
  private String pushedBy(EngineHost engine, String name, SharedLab lab, LabScope scope)
      throws Exception {
    String address = lab.registry().address();
    lab.registry().push("pushed/source", name, LabImage.of(name, 400_000, 30_000));
    String source = address + "/pushed/source:" + name;
    String target = address + "/pushed/" + name + ":1";
    DockerCli docker = new DockerCli(scope.add(LabDir.create("push")).path());
    docker.run("-H", engine.uri(), "pull", source);
    docker.run("-H", engine.uri(), "tag", source, target);
    docker.run("-H", engine.uri(), "push", target);
    String id = docker.run("-H", engine.uri(), "inspect", "--format", "{{.Id}}", target);

    try (HttpRegistries registries = HttpRegistries.open(RegistryOptions.defaults())) {
      Repository repository = registries.repository(Reference.parse(target));
      FetchedManifest fetched = repository.manifest("1", never);
      ImageManifest manifest = (ImageManifest) fetched.content();
      AtomicLong bytes = new AtomicLong();
      for (Descriptor layer : manifest.layers()) {
        repository.download(
            layer, new BlobVerifier(layer.digest()), (_, _, n) -> bytes.addAndGet(n), never);
      }
      assertThat(manifest.config().digest().toString()).endsWith(id.replace("sha256:", ""));
      assertThat(bytes.get() + manifest.config().size()).isEqualTo(manifest.compressedSize());
      return fetched.descriptor().mediaType();
    }
  }
}
