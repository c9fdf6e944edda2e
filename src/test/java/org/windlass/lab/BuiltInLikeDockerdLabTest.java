package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.PODMAN;
import static org.windlass.lab.Program.REGISTRY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Engine;
import org.windlass.engine.ImageDetails;
import org.windlass.engine.PullEvent;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.reference.Digest;

/** What the built-in engine says while it pulls, and of what it has, next to what dockerd says. */
@Lab({DOCKER, DOCKERD, PODMAN, REGISTRY})
final class BuiltInLikeDockerdLabTest extends BuiltInCase {

  @Test
  void itInspectsAsDockerdDoes(SharedLab lab) throws Exception {
    String name = lab.registry().address() + "/like/inspected:1";
    Path tar = Files.write(builtIn.file("tar"), new byte[1024]);
    lab.podman()
        .podman(
            "import",
            "-q",
            "-c",
            "ENTRYPOINT [\"/bin/tool\",\"a b\"]",
            "-c",
            "CMD [\"--all\"]",
            "-c",
            "ENV PATH=/bin",
            "-c",
            "ENV GREETING=grüß dich",
            "-c",
            "WORKDIR /work",
            "-c",
            "USER nobody:users",
            "-c",
            "LABEL org.example.title=\"A title\"",
            tar.toString(),
            name);
    lab.podman().podman("push", "-q", "--format", "v2s2", name);
    lab.dockerd().docker("pull", "-q", name);

    builtIn.pull(name);
    ImageDetails details = builtIn.engine().inspect(name, never);

    assertThat(details.summary().id()).isEqualTo(inspect(lab, name, "{{.Id}}"));
    assertThat(details.summary().created()).isEqualTo(inspect(lab, name, "{{.Created}}"));
    assertThat(details.settings().entrypoint()).containsExactly("/bin/tool", "a b");
    assertThat(details.settings().command()).hasToString(inspect(lab, name, "{{.Config.Cmd}}"));
    assertThat(details.settings().environment())
        .hasToString(inspect(lab, name, "{{.Config.Env}}").replace(" GR", ", GR"));
    assertThat(details.settings().workingFolder())
        .isEqualTo(inspect(lab, name, "{{.Config.WorkingDir}}"));
    assertThat(details.settings().user()).isEqualTo(inspect(lab, name, "{{.Config.User}}"));
    assertThat(details.settings().labels()).isEqualTo(Map.of("org.example.title", "A title"));
    assertThat(details.platform()).hasToString(inspect(lab, name, "{{.Os}}/{{.Architecture}}"));
    assertThat(details.layers()).hasSize(1);
    assertThat(details.json()).contains("\"org.example.title\":\"A title\"");
  }

  /** Every view understands its messages, for they are dockerd's. */
  @Test
  void itSaysWhatDockerdSays(SharedLab lab, LabScope scope) throws Exception {
    LabImage image = LabImage.of("like", 700 * KB, 500 * KB, KB);
    lab.registry().push("like/said", "1", image);
    String name = lab.registry().address() + "/like/said:1";
    List<PullEvent> theirs = new ArrayList<>();
    List<PullEvent> again = new ArrayList<>();
    Engine dockerd = scope.add(DockerEngine.open(lab.dockerd().host(), EngineOptions.defaults()));
    dockerd.pull(BuiltInLab.request(name), theirs::add, never);
    dockerd.pull(BuiltInLab.request(name), again::add, never);

    List<PullEvent> ours = builtIn.pull(name);

    assertThat(ends(ours)).isEqualTo(ends(theirs));
    assertThat(ids(ours)).isEqualTo(ids(theirs));
    for (LayerArchive layer : image.layers()) {
      String id = Digest.parse(layer.blob().digest()).shortHex();
      assertThat(said(theirs, id)).containsAll(List.of("Pulling fs layer", "Pull complete"));
      assertThat(said(ours, id))
          .startsWith("Pulling fs layer")
          .endsWith("Verifying Checksum", "Download complete", "Pull complete");
      assertThat(ours)
          .filteredOn(event -> event.id().equals(id) && event.status().equals("Downloading"))
          .extracting(PullEvent::total)
          .isNotEmpty()
          .containsOnly((long) layer.blob().bytes().length);
    }
    assertThat(ends(builtIn.pull(name))).isEqualTo(ends(again));
  }

  /** The first message, and the last two. */
  private static List<PullEvent> ends(List<PullEvent> events) {
    return List.of(events.getFirst(), events.get(events.size() - 2), events.getLast());
  }

  private static Set<String> ids(List<PullEvent> events) {
    return events.stream().map(PullEvent::id).collect(Collectors.toSet());
  }

  /** What was said of a layer, each thing once. */
  private static List<String> said(List<PullEvent> events, String id) {
    return events.stream()
        .filter(event -> event.id().equals(id))
        .map(PullEvent::status)
        .distinct()
        .toList();
  }

  private static String inspect(SharedLab lab, String name, String template) {
    return lab.dockerd().docker("image", "inspect", "--format", template, name);
  }
}
