package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.REGISTRY;
import static org.windlass.lab.Program.SKOPEO;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineEvent;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.ImageSummary;
import org.windlass.engine.PullEvent;
import org.windlass.engine.SearchQuery;
import org.windlass.engine.SearchResult;
import org.windlass.pull.PullProgress;
import org.windlass.pull.PullReducer;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;
import org.windlass.registry.RegistryNotFoundException;

/** What the built-in engine pulls, next to what dockerd and skopeo make of the same. */
@Lab({DOCKER, DOCKERD, REGISTRY, SKOPEO})
final class BuiltInPullLabTest extends BuiltInCase {

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
    assertWhole();
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

  /** Images that dockerd built and pushed, put together by the docker command line. */
  @Test
  void ofSeveralPlatformsTheRightOneIsPulled(SharedLab lab) throws Exception {
    String name = lab.registry().address() + "/builtin/platforms";
    DockerCli cli = new DockerCli(builtIn.file("config"));
    for (String arch : List.of("amd64", "arm64")) {
      Path tar = Files.write(builtIn.file(arch + ".tar"), new byte[arch.hashCode() & 0x1400]);
      lab.dockerd()
          .docker("import", "--platform", "linux/" + arch, tar.toString(), name + ":" + arch);
      lab.dockerd().docker("push", "-q", name + ":" + arch);
    }
    cli.run("manifest", "create", "--insecure", name + ":all", name + ":amd64", name + ":arm64");
    cli.run("manifest", "annotate", "--arch", "arm64", name + ":all", name + ":arm64");
    cli.run("manifest", "push", "--insecure", name + ":all");

    builtIn.pull("--platform linux/arm64 " + name + ":all");
    assertThat(builtIn.engine().images(never).getFirst().id())
        .isEqualTo(docker(lab, name + ":arm64", "{{.Id}}"));
    builtIn.pull("--platform linux/amd64 " + name + ":all");
    ImageSummary amd64 =
        builtIn.engine().images(never).stream()
            .filter(image -> !image.repoTags().isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(amd64.id()).isEqualTo(docker(lab, name + ":amd64", "{{.Id}}"));
    assertThat(amd64.repoDigests())
        .containsExactly(name + "@" + Sent.digestBySkopeo(name + ":all"));
    assertThat(builtIn.inspect(name + ":all", "{{.Architecture}}")).isEqualTo("amd64");
    assertThat(builtIn.engine().inspect(name + ":all", never).platform())
        .isEqualTo(new Platform("linux", "amd64", null));
    builtIn.verifyBySkopeo(name + ":all");

    assertThatThrownBy(() -> builtIn.pull("--platform linux/s390x " + name + ":all"))
        .isInstanceOf(EngineRefusedException.class)
        .hasMessageContaining("no matching manifest for linux/s390x");
    assertThatThrownBy(() -> builtIn.pull("--platform linux/s390x " + name + ":amd64"))
        .isInstanceOf(EngineRefusedException.class)
        .hasMessageContaining("does not match the platform");
  }

  /** The program has 32 MB in all. */
  @Test
  void memoryDoesNotGrowWithTheImage(SharedLab lab) throws Exception {
    lab.registry().push("builtin/memory", "1", LabImage.of("memory", 60_000 * KB, 50_000 * KB));
    String name = lab.registry().address() + "/builtin/memory:1";

    LabProcess.run(BuiltInProgram.command(builtIn.store(), "pull", name));

    assertWhole();
    assertThat(builtIn.engine().images(never).getFirst().repoTags()).containsExactly(name);
  }

  @Test
  void searchesTheCatalogOfARegistry(SharedLab lab) throws Exception {
    lab.registry().push("builtin/found-one", "1", LabImage.of("found", KB));
    lab.registry().push("builtin/found-two", "1", LabImage.of("found", KB));
    String registry = lab.registry().address();

    assertThat(builtIn.engine().search(new SearchQuery(registry + "/found-", 25, false, 0), never))
        .extracting(SearchResult::name)
        .containsExactlyInAnyOrder(
            registry + "/builtin/found-one", registry + "/builtin/found-two");
    assertThat(builtIn.engine().search(new SearchQuery(registry + "/found-", 1, false, 0), never))
        .hasSize(1);
  }

  @Test
  void saysWhatARegistryDoesNotHave(SharedLab lab) {
    EngineRefusedException why =
        catchThrowableOfType(
            EngineRefusedException.class,
            () -> builtIn.pull(lab.registry().address() + "/builtin/nothing:1"));
    assertThat(why.status()).isEqualTo(404);
    assertThat(why).hasCauseInstanceOf(RegistryNotFoundException.class);
  }

  @Test
  void tellsItsOwnChanges(SharedLab lab) throws Exception {
    lab.registry().push("builtin/events", "1", LabImage.of("events", KB));
    String name = lab.registry().address() + "/builtin/events:1";
    Cancellation end = new Cancellation();
    List<EngineEvent> heard = new ArrayList<>();
    CountDownLatch subscribed = new CountDownLatch(1);
    Thread follower =
        Thread.startVirtualThread(
            () -> {
              try {
                builtIn
                    .engine()
                    .events(
                        subscribed::countDown,
                        event -> {
                          heard.add(event);
                          if (event.action().equals("delete")) {
                            end.cancel();
                          }
                        },
                        end);
              } catch (EngineException e) {
                // Cancelled, or the assertion says what is missing.
              }
            });
    subscribed.await();

    builtIn.pull(name);
    builtIn.engine().tag(name, Reference.parse("mine"), never);
    builtIn.engine().remove(name, false, never);
    builtIn.engine().remove("mine", false, never);
    follower.join();

    assertThat(heard.stream().map(event -> event.action() + " " + event.actor()))
        .startsWith("pull " + name, "tag mine:latest", "untag " + name, "untag mine:latest")
        .last(InstanceOfAssertFactories.STRING)
        .startsWith("delete sha256:");
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
