package org.windlass.engine.transport;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Looks programs up where an environment says, which starting a process does not do by itself. */
final class SearchPath {
  private static final String PATH = "PATH";

  private SearchPath() {}

  /**
   * The file of a program.
   *
   * @param environment set over this process's own
   * @return {@code program} itself when the environment has no search path, or none that holds it
   */
  static String find(String program, Map<String, String> environment) {
    return Arrays.stream(environment.getOrDefault(PATH, "").split(File.pathSeparator, -1))
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toString)
        .orElse(program);
  }
}
