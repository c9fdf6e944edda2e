package org.windlass.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.windlass.ui.text.Messages;

class EngineWordsTest {
  private static final Path FOLDER = Path.of("/work/here");

  @Test
  void optionsMeanTheSameInAnyFolder() throws Refusal {
    StartOptions options =
        read(
            "-H=tcp://lab:1",
            "--config",
            "d",
            "--tls",
            "--tlsverify=false",
            "--tlscacert=../ca.pem",
            "--tlscert=/abs/cert.pem",
            "-D",
            "pull",
            "--platform",
            "linux/arm64",
            "x");

    assertThat(EngineWords.portable(options, FOLDER))
        .containsExactly(
            "--host=tcp://lab:1",
            "--config=/work/here/d",
            "--tls=true",
            "--tlsverify=false",
            "--tlscacert=/work/here/../ca.pem",
            "--tlscert=/abs/cert.pem",
            "pull",
            "--platform",
            "linux/arm64",
            "x");
    StartOptions again = read(EngineWords.portable(options, FOLDER).toArray(String[]::new));
    assertThat(again.tls()).isTrue();
    assertThat(again.tlsVerify()).isFalse();
    assertThat(EngineWords.portable(again, Path.of("/elsewhere")))
        .isEqualTo(EngineWords.portable(options, FOLDER));
  }

  @Test
  void environmentIsWhatDecidesTheEngineAndNoSecret() {
    Map<String, String> environment =
        Map.of(
            "DOCKER_HOST", "tcp://lab:1",
            "DOCKER_CERT_PATH", "certs",
            "DOCKER_TLS", "",
            "DOCKER_CUSTOM_HEADERS", "X-Token=hidden",
            "REGISTRY_PASSWORD", "hidden");

    assertThat(EngineWords.portable(environment, FOLDER))
        .containsOnly(
            Map.entry("DOCKER_HOST", "tcp://lab:1"),
            Map.entry("DOCKER_CERT_PATH", "/work/here/certs"));
  }

  @Test
  void engineIsNamedByOptionsOrEnvironment() throws Refusal {
    assertThat(EngineWords.nameEngine(read("pull", "x"), Map.of())).isFalse();
    assertThat(EngineWords.nameEngine(read(), Map.of("DOCKER_HOST", ""))).isFalse();
    assertThat(EngineWords.nameEngine(read("-c", "lab"), Map.of())).isTrue();
    assertThat(EngineWords.nameEngine(read("--tlsverify"), Map.of())).isTrue();
    assertThat(EngineWords.nameEngine(read(), Map.of("DOCKER_CONTEXT", "lab"))).isTrue();
  }

  private static StartOptions read(String... words) throws Refusal {
    return new StartLine().read(words, Messages.of(Locale.ENGLISH));
  }
}
