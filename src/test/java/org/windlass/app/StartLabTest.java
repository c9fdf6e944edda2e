package org.windlass.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.windlass.lab.Program.DOCKER;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.lab.Lab;
import org.windlass.lab.LabUi;

/** Wrong words, said to the docker command line and to Windlass. */
@Lab(DOCKER)
final class StartLabTest {
  @TempDir Path config;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--frobnicate images",
        "-H tcp://127.0.0.1:1 -H tcp://127.0.0.1:2 images",
        "-H tcp://127.0.0.1:1 -c lab images",
        "-l loud images",
        "--tlsverify=maybe images",
        "pull",
        "pull --frob x",
        "search",
        "search --limit many x",
        "search -f stars x",
        "info x",
        "context show x",
        "frobnicate",
        "--host"
      })
  void exitCodeIsDockers(String line) throws Exception {
    assertThat(refusal(line).exitCode()).isEqualTo(docker(line).exitCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--frobnicate images",
        "-H tcp://127.0.0.1:1 -H tcp://127.0.0.1:2 images",
        "-H tcp://127.0.0.1:1 -c lab images",
        "-l loud images"
      })
  void wordsAreDockers(String line) throws Exception {
    String said = refusal(line).text().lines().findFirst().orElseThrow();

    assertThat(docker(line).said()).contains(said);
  }

  private record Answer(int exitCode, String said) {}

  private Answer docker(String line) throws Exception {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(List.of(line.split(" ", -1)));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("DOCKER_"));
    builder.environment().put("DOCKER_CONFIG", config.toString());
    builder.environment().put("DOCKER_HOST", "unix:///nowhere/docker.sock");
    if (line.contains("-c lab")) {
      builder.environment().remove("DOCKER_HOST");
    }
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), said);
  }

  private static Refusal refusal(String line) {
    return catchThrowableOfType(
        Refusal.class, () -> Start.of(line.split(" ", -1), Map.of(), LabUi.texts()));
  }
}
