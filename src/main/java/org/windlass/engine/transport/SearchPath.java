package org.windlass.engine.transport;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** Looks programs up where an environment says, which starting a process does not do by itself. */
public final class SearchPath {
  private static final String PATH = "PATH";

  private SearchPath() {}

  /**
   * The file of a program; {@code program} itself, which the system looks up, when the environment
   * has no search path.
   *
   * @param environment set over this process's own
   * @throws NoSuchFileException when its search path does not hold the program
   */
  public static String find(String program, Map<String, String> environment)
      throws NoSuchFileException {
    String path = environment.get(PATH);
    return path == null
        ? program
        : Arrays.stream(path.split(File.pathSeparator, -1))
            .filter(directory -> !directory.isEmpty())
            .flatMap(
                directory -> Stream.of(program, program + ".exe").map(Path.of(directory)::resolve))
            .filter(Files::isExecutable)
            .findFirst()
            .map(Path::toString)
            .orElseThrow(() -> new NoSuchFileException(program));
  }
}
