package org.windlass.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The program for node, with the packages that its lock file names. */
final class NodeModules {
  private static final Path SOURCES = Path.of("src", "bench", "js");
  private static final Path FOLDER = Path.of("target", "bench-js");
  private static final String LOCK = "package-lock.json";

  private NodeModules() {}

  /**
   * Copies the program into the build's folder, and has {@code npm ci} install its packages there
   * unless they are there already.
   *
   * @return the program
   */
  static Path install() throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    boolean current = Files.exists(FOLDER.resolve(Path.of("node_modules", ".package-lock.json")));
    current = current && Files.mismatch(SOURCES.resolve(LOCK), FOLDER.resolve(LOCK)) < 0;
    for (String name : List.of("package.json", LOCK, "pull.js")) {
      Files.write(FOLDER.resolve(name), Files.readAllBytes(SOURCES.resolve(name)));
    }
    if (!current) {
      int exit =
          new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
              .directory(FOLDER.toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start()
              .waitFor();
      if (exit != 0) {
        throw new IOException("npm ci in " + FOLDER + " failed");
      }
    }
    return FOLDER.resolve("pull.js");
  }
}
