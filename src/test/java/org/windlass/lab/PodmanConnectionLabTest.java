package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.PODMAN;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.context.ConnectionProfile;
import org.windlass.context.ConnectionProfile.Source;
import org.windlass.context.Connections;
import org.windlass.context.PodmanConnection;
import org.windlass.context.StartUpOptions;

/** What {@code podman system connection} keeps, Windlass lists. */
@Lab(PODMAN)
final class PodmanConnectionLabTest {
  @TempDir Path dir;

  @Test
  void connectionsOfPodmanAreListedAndBecomeContexts() throws Exception {
    // Named and existing: podman run by root would write into the system's own file otherwise.
    Path conf = Files.createFile(dir.resolve("containers.conf"));
    Map<String, String> environment =
        Map.of(
            "CONTAINERS_CONF", conf.toString(),
            "PODMAN_CONNECTIONS_CONF", dir.resolve("podman-connections.json").toString(),
            "HOME", dir.toString(),
            "DOCKER_CONFIG", dir.resolve("docker").toString());
    podman(environment, "add", "two", "tcp://127.0.0.1:1234");
    podman(environment, "add", "one", "unix:///run/x.sock");
    podman(environment, "add", "far", "ssh://me@127.0.0.1:1/run/p.sock", "--identity", "/tmp/id");
    Connections connections = new Connections(StartUpOptions.NONE, environment, dir);

    List<String> listed =
        podman(environment, "list", "--format", "{{.Name}} {{.URI}} {{.Identity}}")
            .lines()
            .map(String::strip)
            .toList();
    assertThat(connections.podmanConnections())
        .extracting(PodmanConnectionLabTest::line)
        .containsExactlyInAnyOrderElementsOf(listed);

    ConnectionProfile two =
        connections.snapshot().stream()
            .filter(one -> one.source() == Source.PODMAN && one.name().equals("two"))
            .findFirst()
            .orElseThrow();
    connections.toContext(two, "from-podman");
    assertThat(connections.store().get("from-podman").host()).isEqualTo("tcp://127.0.0.1:1234");
  }

  private static String line(PodmanConnection connection) {
    return (connection.name() + " " + connection.uri() + " " + connection.identity()).strip();
  }

  private static String podman(Map<String, String> environment, String... words) {
    List<String> command = new ArrayList<>(List.of(Program.PODMAN.path(), "system", "connection"));
    command.addAll(List.of(words));
    return LabProcess.run(environment, command).strip();
  }
}
