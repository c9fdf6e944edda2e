package org.windlass.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.windlass.lab.Program.DOCKER;
import static org.windlass.lab.Program.DOCKERD;
import static org.windlass.lab.Program.REGISTRY;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.history.HistoryFile;
import org.windlass.history.PulledEntry;
import org.windlass.lab.DockerdLab;
import org.windlass.lab.Lab;
import org.windlass.lab.LabImage;
import org.windlass.lab.LabScope;
import org.windlass.lab.SharedLab;
import org.windlass.lab.ThrottledProxy;

/** The program is killed in the middle of its pulls, and goes on with them when it starts again. */
@Lab({REGISTRY, DOCKER, DOCKERD})
final class UnfinishedLabTest {
  private static final int KB = 1000;

  private @TempDir Path folder;

  @Test
  void pullsOfAKilledProgramGoOnAtTheNextStart(SharedLab lab, LabScope scope) throws Exception {
    lab.registry().push("unfinished/a", "1", LabImage.of("unfinished", 800 * KB, 900 * KB));
    ThrottledProxy proxy = scope.add(ThrottledProxy.start(lab.registry().address(), 50L * KB));
    DockerdLab dockerd = scope.add(DockerdLab.start());
    String image = proxy.address() + "/unfinished/a:1";
    Files.writeString(folder.resolve("settings.json"), "{\"resumePulls\": true}");

    ProgramProcess killed = start(scope, dockerd, "pull", image);
    await().atMost(Duration.ofSeconds(60)).until(() -> queue().contains(image) || !killed.runs());
    assertThat(killed.runs()).as(killed.said()).isTrue();
    killed.close();
    assertThat(queue()).contains(image);
    assertThat(dockerd.docker("images", "--quiet")).isBlank();

    proxy.rate(ThrottledProxy.UNLIMITED);
    start(scope, dockerd);
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> !dockerd.docker("images", "--quiet", image).isBlank());
    await().atMost(Duration.ofSeconds(20)).until(() -> queue().isEmpty());
    assertThat(new HistoryFile(folder.resolve("pull-history.jsonl")).load())
        .hasSize(1)
        .first()
        .satisfies(
            entry -> {
              assertThat(entry.reference()).isEqualTo(image);
              assertThat(entry.outcome()).isEqualTo(PulledEntry.Outcome.SUCCEEDED);
              assertThat(entry.digest()).startsWith("sha256:");
            });
  }

  private ProgramProcess start(LabScope scope, DockerdLab dockerd, String... command)
      throws IOException {
    String[] words = new String[command.length + 2];
    words[0] = "-H";
    words[1] = "unix://" + dockerd.socket();
    System.arraycopy(command, 0, words, 2, command.length);
    return scope.add(
        ProgramProcess.start(
            Map.of(
                "HOME", folder.toString(),
                "WINDLASS_HOME", folder.toString(),
                "XDG_RUNTIME_DIR", folder.toString(),
                "PATH", System.getenv("PATH")),
            folder,
            words));
  }

  private String queue() throws IOException {
    StringBuilder all = new StringBuilder();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "queue-*.json")) {
      for (Path file : files) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
