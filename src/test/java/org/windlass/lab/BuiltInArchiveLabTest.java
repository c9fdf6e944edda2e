package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.PODMAN;
import static org.windlass.lab.Program.REGISTRY;
import static org.windlass.lab.Program.SKOPEO;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.windlass.builtin.ImageArchive;
import org.windlass.builtin.archive.ArchiveFormat;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineHost;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.reference.Reference;

/** Archives that docker, podman and skopeo load, and theirs that are loaded here. */
@Lab({DOCKERD, PODMAN, REGISTRY, SKOPEO})
final class BuiltInArchiveLabTest extends BuiltInCase {

  @Test
  void dockerLoadsWhatIsSaved(SharedLab lab) throws Exception {
    List<String> names = pullTwo(lab, "docker-loads");
    Path archive = save(names, ArchiveFormat.DOCKER);

    lab.dockerd().docker("load", "-q", "-i", archive.toString());

    for (String name : names) {
      assertThat(lab.dockerd().docker("image", "inspect", "--format", "{{.Id}}", name))
          .isEqualTo(idOf(name));
    }
  }

  @Test
  void aRealEngineIsSentWhatIsHere(SharedLab lab, LabScope scope) throws Exception {
    List<String> names = pullTwo(lab, "sent");
    for (EngineHost host : List.of(lab.dockerd().host(), lab.podman().host())) {
      Engine other = scope.add(DockerEngine.open(host, EngineOptions.defaults()));
      long[] sent = new long[1];
      try (ImageArchive archive = builtIn.engine().save(names, ArchiveFormat.DOCKER, never);
          InputStream in = archive.open()) {
        assertThat(other.load(in, n -> sent[0] = n, never))
            .containsExactlyInAnyOrderElementsOf(names);
        assertThat(sent[0]).isEqualTo(archive.size());
      }
      for (String name : names) {
        assertThat(other.images(never))
            .anyMatch(i -> i.repoTags().contains(name) && i.id().equals(idOf(name)));
      }
    }
  }

  @Test
  void podmanLoadsWhatIsSaved(SharedLab lab) throws Exception {
    List<String> names = pullTwo(lab, "podman-loads");
    Path both = save(names, ArchiveFormat.DOCKER);
    Path one = save(names.subList(0, 1), ArchiveFormat.OCI);
    DockerCli cli =
        new DockerCli(builtIn.file("config"), Map.of("DOCKER_HOST", lab.podman().host().uri()));

    cli.run("load", "-q", "-i", one.toString());
    assertThat(cli.run("image", "inspect", "--format", "{{.Id}}", names.getFirst()))
        .isEqualTo(idOf(names.getFirst()));
    cli.run("load", "-q", "-i", both.toString());
    for (String name : names) {
      assertThat(cli.run("image", "inspect", "--format", "{{.Id}}", name)).isEqualTo(idOf(name));
    }
  }

  @ParameterizedTest
  @EnumSource
  void skopeoReadsBothKindsOfArchive(ArchiveFormat format, SharedLab lab) throws Exception {
    String name = pullTwo(lab, "skopeo-reads").getFirst();
    Path archive = save(List.of(name), format);
    String[] kinds =
        format == ArchiveFormat.OCI
            ? new String[] {"oci-archive:"}
            : new String[] {"oci-archive:", "docker-archive:"};

    for (String kind : kinds) {
      LabProcess.run(
          List.of(
              Program.SKOPEO.path(),
              "--insecure-policy",
              "copy",
              kind + archive,
              "dir:" + builtIn.file(kind.substring(0, 3))));
    }
  }

  @Test
  void whatDockerSavedIsLoaded(SharedLab lab) throws Exception {
    List<String> names = pullTwo(lab, "docker-saved");
    lab.dockerd().docker("pull", "-q", names.getFirst());
    lab.dockerd().docker("pull", "-q", names.getLast());
    Path archive = builtIn.file("saved.tar");
    lab.dockerd().docker("save", "-o", archive.toString(), names.getFirst(), names.getLast());
    List<String> ids = names.stream().map(this::idOf).toList();
    for (String name : names) {
      builtIn.engine().remove(name, false, never);
    }
    assertThat(blobs()).isEmpty();

    assertThat(load(archive)).containsExactlyInAnyOrderElementsOf(names);

    assertThat(names.stream().map(this::idOf)).isEqualTo(ids);
    assertWhole();
    for (String name : names) {
      builtIn.verifyBySkopeo(name);
    }
    // Manifest and configuration of each, and three layers, and nothing else of the archive.
    assertThat(blobs()).hasSize(2 * 2 + 3);
  }

  @Test
  void whatSkopeoAndWindlassSavedIsLoaded(SharedLab lab) throws Exception {
    String name = pullTwo(lab, "oci-saved").getFirst();
    String id = idOf(name);
    Path mine = save(List.of(name), ArchiveFormat.OCI);
    Path theirs = builtIn.file("theirs.tar");
    LabProcess.run(
        List.of(
            Program.SKOPEO.path(),
            "--insecure-policy",
            "copy",
            "--src-tls-verify=false",
            "docker://" + name,
            "oci-archive:" + theirs + ":example.org/theirs:1"));
    builtIn.engine().remove(name, false, never);

    assertThat(load(mine)).containsExactly(name);
    assertThat(idOf(name)).isEqualTo(id);
    assertThat(load(theirs)).containsExactly("example.org/theirs:1");
    builtIn.verifyBySkopeo("example.org/theirs:1");
  }

  @Test
  void whatIsPushedIsWhatWasPulled(SharedLab lab) throws Exception {
    String name = pullTwo(lab, "pushed").getFirst();
    String target = lab.registry().address() + "/builtin/target:again";
    builtIn.engine().tag(name, Reference.parse(target), never);

    builtIn.engine().push(Reference.parse(target), event -> {}, never);

    assertThat(Sent.rawBySkopeo(target)).isEqualTo(Sent.rawBySkopeo(name));
    assertThat(image(target).repoDigests()).anyMatch(digest -> digest.contains("builtin/target@"));
  }

  /** Two images that share a layer; the names of both. */
  private List<String> pullTwo(SharedLab lab, String repository) throws Exception {
    String name = lab.registry().address() + "/builtin/" + repository;
    lab.registry().push("builtin/" + repository, "1", LabImage.of(repository, 70 * KB, 90 * KB));
    lab.registry()
        .push("builtin/" + repository, "2", LabImage.of(repository, 70 * KB, 90 * KB, 5 * KB));
    builtIn.pull(name + ":1");
    builtIn.pull(name + ":2");
    return List.of(name + ":1", name + ":2");
  }

  private Path save(List<String> names, ArchiveFormat format) throws Exception {
    Path file = builtIn.file("archive-" + names.size() + "-" + format + ".tar");
    try (ImageArchive archive = builtIn.engine().save(names, format, never);
        InputStream in = archive.open()) {
      Files.copy(in, file);
      assertThat(Files.size(file)).isEqualTo(archive.size());
    }
    return file;
  }

  private List<String> load(Path archive) throws Exception {
    try (InputStream in = Files.newInputStream(archive)) {
      return builtIn.engine().load(in, done -> {}, never);
    }
  }
}
