package org.windlass.engine.transport;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Looks programs up where an environment says, which starting a process does not do by itself. */
final class SearchPath {
  private static final String PATH = "PATH";

  private SearchPath() {}

  /**
   * The file of a program; {@code program} itself, which the system looks up, when the environment
   * has no search path.
   *
   * @param environment set over this process's own
   * @throws NoSuchFileException when its search path does not hold the program
   */
  static String find(String program, Map<String, String> environment) throws NoSuchFileException {
    String path = environment.get(PATH);
    return path == null
        ? program
        : Arrays.stream(path.split(File.pathSeparator, -1))
            .filter(directory -> !directory.isEmpty())
            .map(directory -> Path.of(directory, program))
            .filter(Files::isExecutable)
            .findFirst()
            .map(Path::toString)
            .orElseThrow(() -> new NoSuchFileException(program));
  }
}
