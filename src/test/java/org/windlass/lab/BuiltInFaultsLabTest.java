package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.windlass.lab.Program.MOUNT;
import static org.windlass.lab.Program.REGISTRY;
import static org.windlass.lab.Program.SKOPEO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.builtin.BuiltInEngine;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.ImageSummary;
import org.windlass.engine.PullEvent;
import org.windlass.reference.Reference;

/** The built-in engine while programs are killed, lines break, and disks are full. */
@Lab({MOUNT, REGISTRY, SKOPEO})
final class BuiltInFaultsLabTest {
  private static final Logger LOG = LoggerFactory.getLogger(BuiltInFaultsLabTest.class);
  private static final int KB = 1000;
  private static final int KILLS = Integer.getInteger("kills", 12);
  private static final int NO_SPACE = 507;

  private final BuiltInLab builtIn = new BuiltInLab();
  private final Cancellation never = new Cancellation();
  private final Random random = new Random();

  @AfterEach
  void close() {
    builtIn.close();
  }

  /** Killed at any moment, and started again, it goes on from where it was. */
  @Test
  void aPullThatIsKilledLeavesAWholeStoreAndGoesOn(SharedLab lab, LabScope scope) throws Exception {
    LabImage image = LabImage.of("killed", 900 * KB, 800 * KB, 700 * KB, 600 * KB, 100 * KB, KB);
    lab.registry().push("builtin/killed", "1", image);
    ThrottledProxy proxy = scope.add(ThrottledProxy.start(lab.registry().address(), 3000 * KB));
    String name = proxy.address() + "/builtin/killed:1";
    int kills = 0;
    int whole = 0;
    while (kills < KILLS) {
      long until = proxy.bytes() + 1 + random.nextLong(image.bytes());
      try (LabProcess program = pulling(name)) {
        program.awaitReady(() -> proxy.bytes() >= until || isListed(name));
        program.kill();
      }
      kills++;
      assertThat(builtIn.engine().check(bytes -> {}, never)).isEmpty();
      if (isListed(name)) {
        builtIn.verifyBySkopeo(name);
        builtIn.engine().remove(name, false, never);
        assertThat(blobs()).isEmpty();
        whole++;
      }
    }
    builtIn.pull(name);
    builtIn.verifyBySkopeo(name);
    whole++;
    LOG.info(
        "{} kills, {} whole images of {} bytes each, and {} bytes came",
        kills,
        whole,
        image.bytes(),
        proxy.bytes());
    // What was killed goes on: no more comes again than what a line and a buffer hold.
    assertThat(proxy.bytes()).isLessThan(whole * (image.bytes() + 100 * KB) + kills * 500L * KB);
    builtIn.engine().remove(name, false, never);
    assertThat(blobs()).isEmpty();
    assertThat(leftovers()).isEmpty();
  }

  private LabProcess pulling(String name) {
    return LabProcess.start(
        builtIn.file("log"), Map.of(), BuiltInProgram.command(builtIn.store(), "pull", name));
  }

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

  @Test
  void aCancelledPullGoesOnLater(SharedLab lab, LabScope scope) throws Exception {
    LabImage image = LabImage.of("cancelled", 1500 * KB, 1200 * KB);
    lab.registry().push("builtin/cancelled", "1", image);
    ThrottledProxy proxy = scope.add(ThrottledProxy.start(lab.registry().address(), 2000 * KB));
    String name = proxy.address() + "/builtin/cancelled:1";
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
                          if (proxy.bytes() > 1300 * KB) {
                            cancellation.cancel();
                          }
                        },
                        cancellation));
    assertThat(ended).isInstanceOf(EngineCancelledException.class);
    assertThat(builtIn.engine().images(never)).isEmpty();
    proxy.rate(ThrottledProxy.UNLIMITED);
    builtIn.pull(name);

    assertThat(proxy.bytes()).isLessThan(image.bytes() * 5 / 4);
    builtIn.verifyBySkopeo(name);
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
    assertThat(builtIn.engine().check(bytes -> {}, never)).isEmpty();
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

  @Test
  void aFullDiskIsSaidAndTheStoreStaysWhole(SharedLab lab) throws Exception {
    Path disk = Files.createDirectories(builtIn.file("disk"));
    LabProcess.run(List.of(MOUNT.path(), "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()));
    lab.registry().push("builtin/full", "small", LabImage.of("full", 500 * KB));
    lab.registry().push("builtin/full", "large", LabImage.of("full", 500 * KB, 4000 * KB));
    String repository = lab.registry().address() + "/builtin/full:";
    try (BuiltInEngine engine = BuiltInLab.open(disk.resolve("store"))) {
      BuiltInLab.pull(engine, repository + "small", event -> {});

      EngineRefusedException full =
          catchThrowableOfType(
              EngineRefusedException.class,
              () -> BuiltInLab.pull(engine, repository + "large", event -> {}));

      assertThat(full.status()).isEqualTo(NO_SPACE);
      assertThat(engine.images(never)).hasSize(1);
      assertThat(engine.check(bytes -> {}, never)).isEmpty();
      LabProcess.run(List.of(MOUNT.path(), "-o", "remount,size=9m", disk.toString()));
      BuiltInLab.pull(engine, repository + "large", event -> {});
      assertThat(engine.images(never)).hasSize(2);
      assertThat(engine.check(bytes -> {}, never)).isEmpty();
    }
  }

  private boolean isListed(String name) {
    try {
      return builtIn.engine().images(never).stream().anyMatch(i -> i.repoTags().contains(name));
    } catch (EngineException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Path> blobs() throws IOException {
    return files("blobs/sha256");
  }

  /** What only those who work on the store should leave there while they do. */
  private List<Path> leftovers() throws IOException {
    List<Path> left = new ArrayList<>(files(".windlass/leases"));
    left.addAll(files(".windlass/partial"));
    return left;
  }

  private List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(builtIn.store().resolve(folder))) {
      return files.toList();
    }
  }
}
