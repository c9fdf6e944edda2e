package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.REGISTRY;
import static org.windlass.lab.Program.SKOPEO;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Cancellation;
import org.windlass.engine.ImageSummary;
import org.windlass.engine.PullEvent;
import org.windlass.pull.PullProgress;
import org.windlass.pull.PullReducer;

/** What the built-in engine pulls, next to what dockerd and skopeo make of the same. */
@Lab({DOCKERD, REGISTRY, SKOPEO})
final class BuiltInPullLabTest {
  private static final int KB = 1000;

  private final BuiltInLab builtIn = new BuiltInLab();
  private final Cancellation never = new Cancellation();

  @AfterEach
  void close() {
    builtIn.close();
  }

  @Test
  void listsAnImageAsDockerdDoes(SharedLab lab) throws Exception {
    LabImage image = LabImage.of("builtin-same", 300 * KB, 1, 700 * KB, 20 * KB, 5 * KB);
    String name = lab.registry().address() + "/builtin/same:1";
    lab.registry().push("builtin/same", "1", image);
    lab.dockerd().docker("pull", "-q", name);

    List<PullEvent> events = builtIn.pull(name);

    ImageSummary mine = builtIn.engine().images(never).getFirst();
    assertThat(mine.id()).isEqualTo(docker(lab, name, "{{.Id}}"));
    assertThat(mine.repoTags()).hasToString(docker(lab, name, "{{.RepoTags}}"));
    assertThat(mine.repoDigests()).hasToString(docker(lab, name, "{{.RepoDigests}}"));
    assertThat(mine.created()).isEqualTo(docker(lab, name, "{{.Created}}"));
    assertThat(mine.size()).isBetween(image.bytes(), image.bytes() + 4 * KB);
    PullProgress progress = reduced(events);
    assertThat(progress.layers()).hasSize(5);
    assertThat(progress.downloaded()).isEqualTo(image.bytes());
    assertThat(mine.repoDigests().getFirst()).endsWith("@" + progress.digest());
    assertThat(progress.status()).isEqualTo("Downloaded newer image for " + name);
  }

  @Test
  void skopeoReadsTheStoreAsItStands(SharedLab lab) throws Exception {
    String registry = lab.registry().address();
    lab.registry().push("builtin/layout", "docker", LabImage.of("layout", 50 * KB, 60 * KB));
    lab.registry().push("builtin/other", "1", LabImage.of("other", 10 * KB));
    String name = registry + "/builtin/layout:";
    Sent.bySkopeo(name + "docker", name + "oci", "--format", "oci");

    builtIn.pull(name + "docker");
    builtIn.pull(name + "oci");
    builtIn.pull(registry + "/builtin/other:1");

    assertThat(builtIn.inspect(name + "oci", "{{.Digest}}"))
        .isEqualTo(Sent.digestBySkopeo(name + "oci"));
    assertThat(builtIn.inspect(name + "docker", "{{.Layers}}"))
        .isEqualTo(builtIn.inspect(name + "oci", "{{.Layers}}"));
    for (String each : List.of(name + "docker", name + "oci", registry + "/builtin/other:1")) {
      builtIn.verifyBySkopeo(each);
    }
    assertThat(builtIn.engine().check(n -> {}, never)).isEmpty();
  }

  @Test
  void aSecondPullFetchesNothing(SharedLab lab) throws Exception {
    lab.registry().push("builtin/twice", "1", LabImage.of("twice", 20 * KB, 10 * KB));
    lab.registry().push("builtin/twice", "2", LabImage.of("twice", 20 * KB, 10 * KB, 5 * KB));
    String name = lab.registry().address() + "/builtin/twice";
    builtIn.pull(name + ":1");

    assertThat(builtIn.pull(name + ":1").getLast().status())
        .isEqualTo("Status: Image is up to date for " + name + ":1");
    assertThat(builtIn.pull(name + ":2").stream().map(PullEvent::status))
        .filteredOn("Already exists"::equals)
        .hasSize(2);
  }

  private static PullProgress reduced(List<PullEvent> events) {
    PullReducer reducer = new PullReducer(System::nanoTime);
    events.forEach(reducer::accept);
    reducer.succeed();
    return reducer.snapshot();
  }

  private static String docker(SharedLab lab, String name, String template) {
    return lab.dockerd().docker("image", "inspect", "--format", template, name);
  }
}
