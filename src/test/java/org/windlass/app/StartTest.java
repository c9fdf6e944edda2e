package org.windlass.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.command.Command;
import org.windlass.command.Invocation;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.PullRequest;
import org.windlass.engine.SearchQuery;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;
import org.windlass.ui.text.Texts;

class StartTest {
  private static final String DEFAULT = "unix:///var/run/docker.sock";

  @Test
  void nothingSaidOpensTheDefaultHost() throws Start.Refusal {
    Start start = start(Map.of());

    assertThat(start.host().uri()).isEqualTo(DEFAULT);
    assertThat(start.apiVersion()).isEmpty();
    assertThat(start.command()).isEmpty();
  }

  @Test
  void hostComesFromTheOptionThenTheEnvironment() throws Start.Refusal {
    Map<String, String> environment = Map.of("DOCKER_HOST", "tcp://lab:2376");

    assertThat(start(environment).host().uri()).isEqualTo("tcp://lab:2376");
    assertThat(start(environment, "-H", "unix:///run/x.sock").host().uri())
        .isEqualTo("unix:///run/x.sock");
    assertThat(start(environment, "--host=:2375").host().uri()).isEqualTo("tcp://localhost:2375");
    assertThat(start(Map.of("DOCKER_HOST", "")).host().uri()).isEqualTo(DEFAULT);
  }

  @Test
  void apiVersionComesFromTheEnvironment() throws Start.Refusal {
    assertThat(start(Map.of("DOCKER_API_VERSION", "1.30")).apiVersion())
        .contains(new ApiVersion(1, 30));
    assertThat(start(Map.of("DOCKER_API_VERSION", "")).apiVersion()).isEmpty();
  }

  @Test
  void wordsBehindTheOptionsAreACommandWithItsOwnOptions() throws Exception {
    assertThat(start(Map.of(), "-H", ":2375", "pull", "--platform", "linux/arm64", "x").command())
        .contains(
            new Invocation.Pull(
                new PullRequest(
                    Reference.parse("x:latest"), new Platform("linux", "arm64", null))));
    assertThat(start(Map.of(), "search", "--limit", "5", "redis").command())
        .contains(new Invocation.Search(new SearchQuery("redis", 5, false, 0)));
    assertThat(start(Map.of(), "images").command()).contains(new Invocation.Images(""));
  }

  @Test
  void unknownCommandIsNamedAndFollowedByTheHelp() {
    Start.Refusal refusal = refusal(Map.of(), "frobnicate", "--hard");

    assertThat(refusal.exitCode()).isEqualTo(1);
    assertThat(refusal.text().lines())
        .startsWith(
            "windlass: 'frobnicate' is not a windlass command.",
            "",
            "Usage: windlass [-H HOST] [COMMAND ARG...]");
    assertThat(refusal.text()).endsWith(refusal(Map.of(), "--help").text());
  }

  @Test
  void helpNamesEveryOptionAndCommandAndIsNoError() {
    Start.Refusal help = refusal(Map.of(), "--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.text()).contains("-H, --host=HOST", "-v, --version", "--help");
    for (Command command : Command.values()) {
      assertThat(help.text()).contains("  " + command.usage() + " ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-v", "--version"})
  void versionIsOneLineAndNoError(String option) {
    Start.Refusal version = refusal(Map.of(), option);

    assertThat(version.exitCode()).isZero();
    assertThat(version.text()).matches("Windlass \\d+\\.\\d+\\.\\S+\\R");
  }

  @Test
  void helpIsGivenEvenWhenTheEnvironmentIsWrong() {
    assertThat(refusal(Map.of("DOCKER_HOST", "/nonsense"), "--help").exitCode()).isZero();
  }

  @Test
  void unknownOptionIsNamedAndFollowedByTheHelp() {
    Start.Refusal refusal = refusal(Map.of(), "--frobnicate");

    assertThat(refusal.exitCode()).isEqualTo(1);
    assertThat(refusal.text()).startsWith("windlass: ").contains("--frobnicate", "Usage: ");
  }

  @Test
  void whatIsWrongWithAnArgumentIsOneSentence() {
    assertError(refusal(Map.of(), "pull"), "pull");
    assertError(refusal(Map.of(), "pull", "Alpine"), "Alpine");
    assertError(refusal(Map.of(), "search"), "search");
    assertError(refusal(Map.of(), "search", "--limit", "0", "x"), "--limit 0 x");
    assertError(refusal(Map.of(), "-H", "gopher://x"), "gopher://x");
    assertError(refusal(Map.of("DOCKER_HOST", "/nonsense")), "nonsense");
  }

  private static void assertError(Start.Refusal refusal, String part) {
    assertThat(refusal.exitCode()).isEqualTo(1);
    assertThat(refusal.text()).startsWith("windlass: ").contains(part);
    assertThat(refusal.text().lines()).hasSize(1);
  }

  private static Start.Refusal refusal(Map<String, String> environment, String... args) {
    return catchThrowableOfType(Start.Refusal.class, () -> start(environment, args));
  }

  private static Start start(Map<String, String> environment, String... args) throws Start.Refusal {
    Texts texts = Texts.of(Locale.ENGLISH, () -> Instant.EPOCH, ZoneOffset.UTC);
    return Start.of(args, environment, texts);
  }
}
