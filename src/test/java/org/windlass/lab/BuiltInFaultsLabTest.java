package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.windlass.lab.Program.REGISTRY;
import static org.windlass.lab.Program.SKOPEO;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.ImageSummary;
import org.windlass.engine.PullEvent;
import org.windlass.reference.Reference;
import org.windlass.registry.RegistryDigestException;

/** The built-in engine while lines break, files are damaged, and programs share a store. */
@Lab({REGISTRY, SKOPEO})
final class BuiltInFaultsLabTest extends BuiltInCase {

  @Test
  void aLineThatBreaksAgainAndAgainCostsLittle(SharedLab lab, LabScope scope) throws Exception {
    LabImage image = LabImage.of("breaks", 1500 * KB, 1200 * KB);
    lab.registry().push("builtin/breaks", "1", image);
    ThrottledProxy proxy = scope.add(ThrottledProxy.start(lab.registry().address(), 2000 * KB));
    String name = proxy.address() + "/builtin/breaks:1";
    List<PullEvent> events = new ArrayList<>();
    long[] next = {400 * KB};

    BuiltInLab.pull(
        builtIn.engine(),
        name,
        event -> {
          events.add(event);
          if (event.status().equals("Downloading") && proxy.bytes() > next[0]) {
            next[0] = proxy.bytes() + 700 * KB;
            proxy.cut();
          }
        });

    assertThat(events).anyMatch(event -> event.status().startsWith("Retrying in "));
    assertThat(events.getLast().status()).startsWith("Status: Downloaded newer image");
    assertThat(proxy.bytes()).isLessThan(image.bytes() * 5 / 4);
    builtIn.verifyBySkopeo(name);
  }

  /** The server seems to have ended in the middle of each of two layers. */
  @Test
  void anAnswerThatIsCutShortGoesOn(SharedLab lab, LabScope scope) throws Exception {
    LabImage image = LabImage.of("short", 900 * KB, 800 * KB);
    lab.registry().push("builtin/short", "1", image);
    ThrottledProxy proxy = scope.add(ThrottledProxy.start(lab.registry().address(), 3000 * KB));
    String name = proxy.address() + "/builtin/short:1";
    proxy.endAfter(500 * KB);
    List<PullEvent> events = builtIn.pull(name);

    assertThat(events).anyMatch(event -> event.status().startsWith("Retrying in "));
    assertThat(proxy.bytes()).isLessThan(image.bytes() * 5 / 4);
    builtIn.verifyBySkopeo(name);
  }

  /** One byte in the middle of a layer is another: it is not listed, and comes right later. */
  @Test
  void aByteThatWasChangedOnTheWayIsFound(SharedLab lab, LabScope scope) throws Exception {
    LabImage image = LabImage.of("spoiled", 900 * KB);
    lab.registry().push("builtin/spoiled", "1", image);
    ThrottledProxy proxy =
        scope.add(ThrottledProxy.start(lab.registry().address(), ThrottledProxy.UNLIMITED));
    String name = proxy.address() + "/builtin/spoiled:1";
    proxy.spoilAfter(500 * KB);

    assertThat(
            catchThrowableOfType(EngineRefusedException.class, () -> builtIn.pull(name)).getCause())
        .isInstanceOf(RegistryDigestException.class)
        .hasMessageContaining(image.layers().getFirst().blob().digest());
    assertThat(builtIn.engine().images(never)).isEmpty();
    assertThat(blobs()).isEmpty();
    assertThat(leftovers()).isEmpty();

    builtIn.pull(name);
    builtIn.verifyBySkopeo(name);
    assertWhole();
  }

  /** What a cancelled pull has left is not what it was: the layer comes again as a whole. */
  @Test
  void aPartThatWasChangedOnTheDiskIsNotContinued(SharedLab lab, LabScope scope) throws Exception {
    LabImage image = LabImage.of("changed", 1500 * KB);
    lab.registry().push("builtin/changed", "1", image);
    ThrottledProxy proxy = scope.add(ThrottledProxy.start(lab.registry().address(), 2000 * KB));
    String name = proxy.address() + "/builtin/changed:1";
    cancelAfter(proxy, name, 800 * KB);
    Path part =
        leftovers().stream()
            .filter(file -> file.toString().contains("partial"))
            .findFirst()
            .orElseThrow();
    byte[] bytes = Files.readAllBytes(part);
    bytes[bytes.length / 2] ^= 1;
    Files.write(part, bytes);
    proxy.rate(ThrottledProxy.UNLIMITED);

    builtIn.pull(name);

    builtIn.verifyBySkopeo(name);
    assertWhole();
  }

  /** What is broken is named, with its images; pulled again, only that is fetched. */
  @Test
  void aBrokenStoreIsReportedAndRepairedByAPull(SharedLab lab, LabScope scope) throws Exception {
    LabImage image = LabImage.of("repaired", 900 * KB, 300 * KB, 200 * KB);
    lab.registry().push("builtin/repaired", "1", image);
    ThrottledProxy proxy =
        scope.add(ThrottledProxy.start(lab.registry().address(), ThrottledProxy.UNLIMITED));
    String name = proxy.address() + "/builtin/repaired:1";
    builtIn.pull(name);
    String changed = image.layers().get(1).blob().digest();
    String missing = image.layers().get(2).blob().digest();
    byte[] bytes = Files.readAllBytes(blob(changed));
    bytes[1000] ^= 1;
    Files.write(blob(changed), bytes);
    Files.delete(blob(missing));
    Files.write(blob(idOf(name)), new byte[3]);

    assertThat(builtIn.engine().check(n -> {}, never))
        .extracting(broken -> broken.digest() + " " + broken.problem() + " " + broken.images())
        .containsExactlyInAnyOrder(
            changed + " CHANGED [" + name + "]",
            missing + " MISSING [" + name + "]",
            idOf(name) + " CHANGED [" + name + "]");
    long before = proxy.bytes();
    builtIn.pull(name);

    assertWhole();
    builtIn.verifyBySkopeo(name);
    assertThat(proxy.bytes() - before).isLessThan(600 * KB);
  }

  @Test
  void aCancelledPullGoesOnLater(SharedLab lab, LabScope scope) throws Exception {
    LabImage image = LabImage.of("cancelled", 1500 * KB, 1200 * KB);
    lab.registry().push("builtin/cancelled", "1", image);
    ThrottledProxy proxy = scope.add(ThrottledProxy.start(lab.registry().address(), 2000 * KB));
    String name = proxy.address() + "/builtin/cancelled:1";
    cancelAfter(proxy, name, 1300 * KB);
    assertThat(builtIn.engine().images(never)).isEmpty();
    proxy.rate(ThrottledProxy.UNLIMITED);
    builtIn.pull(name);

    assertThat(proxy.bytes()).isLessThan(image.bytes() * 5 / 4);
    builtIn.verifyBySkopeo(name);
  }

  private void cancelAfter(ThrottledProxy proxy, String name, int bytes) {
    Cancellation cancellation = new Cancellation();
    EngineException ended =
        catchThrowableOfType(
            EngineException.class,
            () ->
                builtIn
                    .engine()
                    .pull(
                        BuiltInLab.request(name),
                        event -> {
                          if (proxy.bytes() > bytes) {
                            cancellation.cancel();
                          }
                        },
                        cancellation));
    assertThat(ended).isInstanceOf(EngineCancelledException.class);
  }

  /** Programs and threads pull, tag and remove images that share layers, all in one store. */
  @Test
  void twoProgramsWorkOnOneStore(SharedLab lab) throws Exception {
    String repository = lab.registry().address() + "/builtin/two:";
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String tag = "v" + i;
      lab.registry().push("builtin/two", tag, LabImage.of("two", sizes(i + 2)));
      boolean program = i % 2 == 0;
      tasks.add(
          () -> {
            for (int round = 0; round < 3; round++) {
              run(program, "pull", repository + tag);
              run(program, "tag", repository + tag, "example.org/" + tag + ":" + round);
              run(program, "remove", repository + tag);
            }
            run(program, "pull", repository + tag);
            return null;
          });
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(tasks.size())) {
      for (Future<Void> task : pool.invokeAll(tasks)) {
        task.get();
      }
    }

    List<ImageSummary> images = builtIn.engine().images(never);
    assertThat(images).hasSize(4).allSatisfy(i -> assertThat(i.repoTags()).hasSize(4));
    assertWhole();
    for (ImageSummary image : images) {
      builtIn.engine().remove(image.id(), true, never);
    }
    assertThat(blobs()).isEmpty();
    assertThat(leftovers()).isEmpty();
  }

  private void run(boolean program, String... words) throws Exception {
    if (program) {
      LabProcess.run(BuiltInProgram.command(builtIn.store(), words));
      return;
    }
    switch (words[0]) {
      case "pull" -> builtIn.pull(words[1]);
      case "remove" -> builtIn.engine().remove(words[1], false, never);
      default -> builtIn.engine().tag(words[1], Reference.parse(words[2]), never);
    }
  }

  private static int[] sizes(int count) {
    return IntStream.rangeClosed(1, count).map(i -> i * 40 * KB).toArray();
  }
}
