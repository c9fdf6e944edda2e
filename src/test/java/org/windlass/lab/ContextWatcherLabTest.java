package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKER;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.context.ConnectionProfile;
import org.windlass.context.Connections;
import org.windlass.context.ContextWatcher;
import org.windlass.context.StartUpOptions;

/** What somebody does with docker in a terminal is in the list within a second. */
@Lab(DOCKER)
final class ContextWatcherLabTest {
  private static final Duration NOTICED = Duration.ofSeconds(1);

  @TempDir Path dir;
  private final LinkedBlockingQueue<List<ConnectionProfile>> lists = new LinkedBlockingQueue<>();

  @Test
  void commandsOfDockerAreNoticed() {
    Path config = dir.resolve("not-yet/docker");
    DockerCli docker = new DockerCli(config);
    Connections connections =
        new Connections(StartUpOptions.NONE, Map.of("DOCKER_CONFIG", config.toString()), dir);
    try (ContextWatcher watcher = connections.watch(() -> lists.add(connections.snapshot()))) {
      assertThat(watcher).isNotNull();
      docker.run("context", "create", "aa", "--docker", "host=tcp://h:1");
      await(list -> has(list, "aa", one -> one.host().equals("tcp://h:1")));
      docker.run("context", "use", "aa");
      await(list -> has(list, "aa", ConnectionProfile::current));
      docker.run("context", "update", "aa", "--description", "new");
      await(list -> has(list, "aa", one -> one.description().equals("new")));
      docker.run("context", "update", "aa", "--docker", "host=tcp://h:2");
      await(list -> has(list, "aa", one -> one.host().equals("tcp://h:2")));
      docker.run("context", "rm", "-f", "aa");
      await(list -> list.size() == 1 && list.getFirst().current());
    }
  }

  private void await(Predicate<List<ConnectionProfile>> expected) {
    Awaitility.await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .atMost(NOTICED)
        .until(() -> lists.stream().reduce((a, b) -> b).filter(expected).isPresent());
  }

  private static boolean has(
      List<ConnectionProfile> list, String name, Predicate<ConnectionProfile> expected) {
    return list.stream().anyMatch(one -> one.name().equals(name) && expected.test(one));
  }
}
