package org.windlass.engine.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineHost;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.engine.docker.Timeouts;

/** A script in the place of ssh, for what a healthy ssh does not do. */
final class FakeSsh {
  /** Shell: answers every request as an engine answers a ping. */
  static final String ANSWER_EACH =
      """
      cr=$(printf '\\r')
      while read -r line; do
        if [ "$line" = "$cr" ]; then
          printf 'HTTP/1.1 200 OK\\r\\nApi-Version: 1.41\\r\\nContent-Length: 2\\r\\n\\r\\nOK'
          :
        fi
      done
      """;

  /** Shell: answers one request and ends. */
  static final String ANSWER_ONE = ANSWER_EACH.replace(" :\n", " exit 0\n");

  private final Path directory;

  private FakeSsh(Path directory) {
    this.directory = directory;
  }

  /** Puts a script into {@code directory}, under the name of ssh. */
  static FakeSsh in(Path directory, String script) throws IOException {
    Path ssh =
        Files.writeString(
            directory.resolve("ssh"),
            "#!/bin/sh\necho \"$@\" >> '" + directory.resolve("starts") + "'\n" + script);
    Files.setPosixFilePermissions(ssh, PosixFilePermissions.fromString("rwx------"));
    return new FakeSsh(directory);
  }

  /** The arguments of each start. */
  List<String> starts() throws IOException {
    return Files.readAllLines(directory.resolve("starts"));
  }

  /** An engine behind it. */
  DockerEngine open() {
    return open(directory + ":/usr/bin:/bin");
  }

  /** An engine behind the ssh of a search path. */
  static DockerEngine open(String searchPath) {
    return DockerEngine.open(
        EngineEndpoint.of(new EngineHost.Ssh("me", "far", 22, "")),
        new EngineOptions(
            new ApiVersion(1, 41),
            "Windlass/test",
            Timeouts.DEFAULT,
            Map.of(),
            new DialerOptions(Passphrases.NONE, Map.of("PATH", searchPath))));
  }
}
