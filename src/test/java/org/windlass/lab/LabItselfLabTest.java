package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.REGISTRY;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@Lab({DOCKERD, DOCKER, REGISTRY})
final class LabItselfLabTest {

  @Test
  void anEngineThatDoesNotStartShowsItsLog() {
    assertThatThrownBy(() -> DockerdLab.start("--no-such-option"))
        .hasMessageContaining("exited with status")
        .hasMessageContaining("unknown flag: --no-such-option");
  }

  @Test
  void aKilledEngineStartsAgainWithItsImagesAndLeavesNothingBehind(SharedLab lab) throws Exception {
    lab.registry().push("lab/kept", "1", LabImage.of("kept", 1000));
    String reference = lab.registry().address() + "/lab/kept:1";
    Path directory;
    try (DockerdLab dockerd = DockerdLab.start()) {
      directory = dockerd.directory();
      dockerd.docker("pull", reference);
      dockerd.kill();
      dockerd.startAgain();
      assertThat(dockerd.docker("images", "--quiet", reference)).isNotEmpty();
    }
    assertThat(directory).doesNotExist();
    assertThat(Files.readString(Path.of("/proc/self/mounts"))).doesNotContain(directory.toString());
    assertThat(ProcessHandle.allProcesses().map(ProcessHandle::info))
        .noneMatch(process -> process.commandLine().orElse("").contains(directory.toString()));
  }

  @Test
  void aCommandThatFailsShowsWhatItSaid(SharedLab lab) {
    assertThatThrownBy(() -> lab.dockerd().docker("pull", lab.registry().address() + "/no/thing"))
        .hasMessageContaining("exited with status 1")
        .hasMessageContaining("/no/thing");
  }
}
