package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.PODMAN;
import static org.windlass.lab.Program.REGISTRY;
import static org.windlass.lab.Program.SKOPEO;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.engine.EngineRefusedException;
import org.windlass.registry.MediaTypes;
import org.windlass.registry.RegistryProtocolException;

/** What docker, podman and skopeo push, in every form they have, pulled by the built-in engine. */
@Lab({DOCKER, DOCKERD, PODMAN, REGISTRY, SKOPEO})
final class BuiltInPushedLabTest extends BuiltInCase {
  private static final Pattern CONFIG =
      Pattern.compile("\"config\":\\s*\\{[^}]*\"digest\":\\s*\"(sha256:[0-9a-f]{64})\"");

  @Test
  void whatDockerPushes(SharedLab lab) throws Exception {
    String source = source(lab, "docker");
    String target = lab.registry().address() + "/pushed-by/docker:1";
    lab.dockerd().docker("pull", "-q", source);
    lab.dockerd().docker("tag", source, target);
    lab.dockerd().docker("push", "-q", target);

    assertPulledAsItIs(target, MediaTypes.DOCKER_MANIFEST, "+gzip");
    assertThat(idOf(target))
        .isEqualTo(lab.dockerd().docker("image", "inspect", "--format", "{{.Id}}", target));
  }

  @ParameterizedTest
  @CsvSource({
    "oci, gzip, " + MediaTypes.OCI_MANIFEST,
    "oci, zstd, " + MediaTypes.OCI_MANIFEST,
    "v2s2, gzip, " + MediaTypes.DOCKER_MANIFEST
  })
  void whatPodmanPushes(String format, String compression, String mediaType, SharedLab lab)
      throws Exception {
    String name = "podman-" + format + compression;
    String target = lab.registry().address() + "/pushed-by/" + name + ":1";
    importTo(lab, name, target, "amd64");
    lab.podman()
        .podman("push", "-q", "--format", format, "--compression-format", compression, target);

    assertPulledAsItIs(target, mediaType, "+" + compression);
  }

  @ParameterizedTest
  @CsvSource({
    "oci, gzip, " + MediaTypes.OCI_MANIFEST,
    "oci, zstd, " + MediaTypes.OCI_MANIFEST,
    "v2s2, gzip, " + MediaTypes.DOCKER_MANIFEST
  })
  void whatSkopeoPushes(String format, String compression, String mediaType, SharedLab lab)
      throws Exception {
    String name = "skopeo-" + format + compression;
    String target = lab.registry().address() + "/pushed-by/" + name + ":1";
    // What is compressed already would stay as it is.
    Path dir = LabImage.uncompressed(name, 90 * KB, 20 * KB).writeTo(builtIn.file(name));
    LabProcess.run(
        List.of(
            Program.SKOPEO.path(),
            "--insecure-policy",
            "copy",
            "--dest-tls-verify=false",
            "--format",
            format,
            "--dest-compress-format",
            compression,
            "dir:" + dir,
            "docker://" + target));

    assertPulledAsItIs(target, mediaType, "+" + compression);
  }

  @Test
  void layersThatAreNotCompressed(SharedLab lab) throws Exception {
    String name = lab.registry().address() + "/pushed-by/nobody:plain";
    lab.registry().push("pushed-by/nobody", "plain", LabImage.uncompressed("plain", 30 * KB, KB));
    lab.dockerd().docker("pull", "-q", name);

    assertPulledAsItIs(name, MediaTypes.DOCKER_MANIFEST, ".tar");
    assertThat(idOf(name))
        .isEqualTo(lab.dockerd().docker("image", "inspect", "--format", "{{.Id}}", name));
  }

  /** An index that podman made, and what skopeo makes of it in each format. */
  @ParameterizedTest
  @ValueSource(strings = {"podman", "oci", "v2s2"})
  void indexesOfSeveralPlatforms(String by, SharedLab lab) throws Exception {
    String repository = lab.registry().address() + "/pushed-by/index-" + by;
    String local = "localhost/index-" + by;
    PodmanLab podman = lab.podman();
    podman.podman("manifest", "create", local);
    for (String arch : List.of("amd64", "arm64")) {
      importTo(lab, arch + by, repository + ":" + arch, arch);
      podman.podman("push", "-q", "--format", "oci", repository + ":" + arch);
      podman.podman("manifest", "add", local, "docker://" + repository + ":" + arch);
    }
    podman.podman("manifest", "push", "-q", "--all", local, "docker://" + repository + ":made");
    String index = repository + ":made";
    if (!by.equals("podman")) {
      index = repository + ":copied";
      Sent.bySkopeo(repository + ":made", index, "--multi-arch", "all", "--format", by);
    }

    for (String arch : List.of("amd64", "arm64")) {
      builtIn.pull("--platform linux/" + arch + " " + index);
      assertThat(image(index).repoDigests())
          .containsExactly(repository + "@" + Sent.digestBySkopeo(index));
      assertThat(builtIn.inspect(index, "{{.Architecture}}")).isEqualTo(arch);
      builtIn.verifyBySkopeo(index);
      if (!by.equals("v2s2")) {
        assertThat(idOf(index)).isEqualTo(config(repository + ":" + arch));
      }
    }
    assertWhole();
  }

  @Test
  void theFirstManifestFormatIsRefusedByName(SharedLab lab, LabScope scope) throws Exception {
    RegistryLab old = scope.add(RegistryLab.withSchema1());
    String name = old.address() + "/pushed-by/old:1";
    importTo(lab, "old", "localhost/old", "amd64");
    lab.podman()
        .podman(
            "push",
            "-q",
            "--tls-verify=false",
            "--format",
            "v2s1",
            "localhost/old",
            "docker://" + name);
    assertThat(Sent.rawBySkopeo(name)).contains("\"schemaVersion\":1,");

    EngineRefusedException refused =
        catchThrowableOfType(EngineRefusedException.class, () -> builtIn.pull(name));

    assertThat(refused)
        .hasMessageContaining("SCHEMA_1")
        .hasCauseInstanceOf(RegistryProtocolException.class);
    assertThat(builtIn.engine().images(never)).isEmpty();
  }

  /** podman takes an image out of the store itself, whatever it was pushed by. */
  @Test
  void podmanPullsFromTheStoreAsItStands(SharedLab lab) throws Exception {
    String docker = source(lab, "store");
    String plain = lab.registry().address() + "/pushed-by/store:plain";
    String zstd = lab.registry().address() + "/pushed-by/store:zstd";
    lab.registry().push("pushed-by/store", "plain", LabImage.uncompressed("store", 30 * KB));
    importTo(lab, "store-zstd", zstd, "amd64");
    lab.podman().podman("push", "-q", "--format", "oci", "--compression-format", "zstd", zstd);
    lab.podman().podman("rmi", zstd);
    for (String name : List.of(docker, plain, zstd)) {
      builtIn.pull(name);

      String id = lab.podman().podman("pull", "-q", "oci:" + builtIn.store() + ":" + name);

      assertThat("sha256:" + id).isEqualTo(idOf(name));
    }
  }

  /** An image in podman, of a layer that nobody has compressed yet. */
  private void importTo(SharedLab lab, String name, String target, String arch) throws Exception {
    LayerArchive layer = LayerArchive.uncompressed(LabImage.seed(name, 0), 30 * KB);
    Path tar = Files.write(builtIn.file(name + ".tar"), layer.blob().bytes());
    lab.podman().podman("import", "-q", "--arch", arch, tar.toString(), target);
  }

  /** An image in the registry, of Docker's format. */
  private static String source(SharedLab lab, String by) {
    String repository = "pushed-by/source-" + by;
    lab.registry().push(repository, "1", LabImage.of(by, 90 * KB, 20 * KB));
    return lab.registry().address() + "/" + repository + ":1";
  }

  /** Pulls, and compares with what skopeo knows of it. */
  private void assertPulledAsItIs(String name, String mediaType, String layers) throws Exception {
    // That the program has pushed what it was asked for; podman names no type of the manifest.
    boolean oci = mediaType.equals(MediaTypes.OCI_MANIFEST);
    assertThat(Sent.rawBySkopeo(name))
        .contains(oci ? MediaTypes.OCI_CONFIG : mediaType)
        .contains((oci ? layers : layers.replace('+', '.')) + "\"");

    builtIn.pull(name);

    String digest = Sent.digestBySkopeo(name);
    assertThat(idOf(name)).isEqualTo(config(name));
    assertThat(image(name).repoDigests())
        .containsExactly(name.substring(0, name.lastIndexOf(':')) + "@" + digest);
    assertThat(builtIn.inspect(name, "{{.Layers}}")).isEqualTo(Sent.inspect(name, "{{.Layers}}"));
    if (oci) {
      assertThat(builtIn.inspect(name, "{{.Digest}}")).isEqualTo(digest);
    }
    builtIn.verifyBySkopeo(name);
    assertWhole();
  }

  private static String config(String name) {
    Matcher config = CONFIG.matcher(Sent.rawBySkopeo(name));
    assertThat(config.find()).isTrue();
    return config.group(1);
  }
}
