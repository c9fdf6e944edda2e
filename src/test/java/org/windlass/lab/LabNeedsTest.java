package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LabNeedsTest {

  @Test
  void missingProgramsAreNamedWithTheirPackages(@TempDir Path dir) throws IOException {
    Path dockerd = Files.createFile(dir.resolve("dockerd"));
    Files.setPosixFilePermissions(dockerd, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThat(
            new LabNeeds(List.of(dir), true)
                .missing(List.of(Program.DOCKERD, Program.PODMAN, Program.REGISTRY)))
        .hasValue(
            "The lab is missing podman (package podman), docker-registry (package"
                + " docker-registry).");
    assertThat(new LabNeeds(List.of(dir), true).missing(List.of(Program.DOCKERD))).isEmpty();
  }

  @Test
  void enginesNeedRoot(@TempDir Path dir) {
    assertThat(new LabNeeds(List.of(dir), false).missing(List.of()))
        .hasValue("The lab's engines must be started as root.");
  }

  @Test
  void whatIsMissingSkipsAndSaysWhy() {
    assertThat(LabExtension.decide(Optional.of("No podman."), false))
        .satisfies(
            result -> {
              assertThat(result.isDisabled()).isTrue();
              assertThat(result.getReason()).hasValue("No podman.");
            });
    assertThat(LabExtension.decide(Optional.empty(), false).isDisabled()).isFalse();
  }

  @Test
  void whatIsMissingFailsWhereTheLabIsRequired() {
    assertThatThrownBy(() -> LabExtension.decide(Optional.of("No podman."), true))
        .hasMessageContaining("No podman.");
    assertThat(LabExtension.decide(Optional.empty(), true).isDisabled()).isFalse();
  }
}
