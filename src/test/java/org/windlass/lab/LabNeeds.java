package org.windlass.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a machine has of what the lab needs.
 *
 * @param directories where programs are looked for
 * @param root whether the tests run as root, as engines must
 */
record LabNeeds(List<Path> directories, boolean root) {

  /** This machine. */
  static LabNeeds ofThisMachine() {
    return new LabNeeds(Program.directories(), isRoot());
  }

  /** Why {@code programs} cannot run here, in one sentence; empty when they can. */
  Optional<String> missing(List<Program> programs) {
    List<Program> absent =
        programs.stream().filter(program -> program.find(directories).isEmpty()).toList();
    if (!absent.isEmpty()) {
      return Optional.of(
          absent.stream()
              .map(Program::toString)
              .collect(Collectors.joining(", ", "The lab is missing ", ".")));
    }
    return root ? Optional.empty() : Optional.of("The lab's engines must be started as root.");
  }

  private static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
