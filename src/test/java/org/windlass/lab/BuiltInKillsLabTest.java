package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.REGISTRY;
import static org.windlass.lab.Program.SKOPEO;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.builtin.ImageArchive;
import org.windlass.builtin.archive.ArchiveFormat;

/** Programs that are killed while they work on a store: {@code -Dkills=100} for more of it. */
@Lab({REGISTRY, SKOPEO})
final class BuiltInKillsLabTest extends BuiltInCase {
  private static final Logger LOG = LoggerFactory.getLogger(BuiltInKillsLabTest.class);
  private static final int KILLS = Integer.getInteger("kills", 12);

  private final Random random = new Random();

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
      assertWhole();
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

  /** It loads an image, tags it, and removes both names, again and again, until it is killed. */
  @Test
  void aLoadOrARemovalThatIsKilledLeavesAWholeStore(SharedLab lab) throws Exception {
    lab.registry().push("builtin/churned", "1", LabImage.of("churned", 900 * KB, 50 * KB, KB));
    lab.registry().push("builtin/stays", "1", LabImage.of("churned", 900 * KB, 70 * KB));
    String name = lab.registry().address() + "/builtin/churned:1";
    String stays = lab.registry().address() + "/builtin/stays:1";
    builtIn.pull(name);
    Path archive = builtIn.file("archive.tar");
    try (ImageArchive saved = builtIn.engine().save(List.of(name), ArchiveFormat.DOCKER, never);
        InputStream in = saved.open()) {
      Files.copy(in, archive);
    }
    builtIn.pull(stays);
    builtIn.engine().remove(name, false, never);
    int left = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      try (LabProcess program =
          LabProcess.start(
              builtIn.file("log"),
              Map.of(),
              BuiltInProgram.command(builtIn.store(), "churn", name, archive.toString()))) {
        program.awaitReady(() -> program.log().contains(BuiltInProgram.READY));
        TimeUnit.MICROSECONDS.sleep(random.nextInt(100_000));
        program.kill();
      }
      assertWhole();
      builtIn.verifyBySkopeo(stays);
      for (String listed : List.of(name, name + "-too")) {
        if (isListed(listed)) {
          left++;
          builtIn.verifyBySkopeo(listed);
          builtIn.engine().remove(listed, false, never);
        }
      }
    }
    LOG.info("{} kills of loads and removals, which left {} names", KILLS, left);
    builtIn.engine().remove(stays, false, never);
    assertThat(blobs()).isEmpty();
    assertThat(leftovers()).isEmpty();
  }
}
