package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.windlass.lab.Program.MOUNT;
import static org.windlass.lab.Program.REGISTRY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.windlass.builtin.BuiltInEngine;
import org.windlass.engine.EngineRefusedException;

/** The built-in engine on a real file system that has no room left. */
@Lab({MOUNT, REGISTRY})
final class BuiltInFullDiskLabTest extends BuiltInCase {
  private static final int NO_SPACE = 507;

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
}
