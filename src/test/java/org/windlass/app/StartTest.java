package org.windlass.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.command.Command;
import org.windlass.command.Invocation;
import org.windlass.context.ContextDraft;
import org.windlass.context.ContextStore;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.PullRequest;
import org.windlass.engine.SearchQuery;
import org.windlass.engine.TlsSettings;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;
import org.windlass.ui.text.Texts;

class StartTest {
  private static final String DEFAULT = "unix:///var/run/docker.sock";

  @Test
  void nothingSaidOpensTheDefaultHost() throws Refusal {
    Start start = start(Map.of());

    assertThat(start.target().place()).isEqualTo(DEFAULT);
    assertThat(start.resolved().apiVersion()).isNull();
    assertThat(start.command()).isEmpty();
  }

  @Test
  void hostComesFromTheOptionThenTheEnvironment() throws Refusal {
    Map<String, String> environment = Map.of("DOCKER_HOST", "tcp://lab:2376");

    assertThat(start(environment).target().place()).isEqualTo("tcp://lab:2376");
    assertThat(start(environment, "-H", "unix:///run/x.sock").target().place())
        .isEqualTo("unix:///run/x.sock");
    assertThat(start(environment, "--host=:2375").target().place())
        .isEqualTo("tcp://localhost:2375");
    assertThat(start(Map.of("DOCKER_HOST", "")).target().place()).isEqualTo(DEFAULT);
  }

  @Test
  void apiVersionComesFromTheEnvironment() throws Refusal {
    assertThat(start(Map.of("DOCKER_API_VERSION", "1.30")).resolved().apiVersion())
        .isEqualTo(new ApiVersion(1, 30));
    assertThat(start(Map.of("DOCKER_API_VERSION", "")).resolved().apiVersion()).isNull();
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
    Refusal refusal = refusal(Map.of(), "frobnicate", "--hard");

    assertThat(refusal.exitCode()).isEqualTo(1);
    assertThat(refusal.text().lines())
        .startsWith(
            "windlass: 'frobnicate' is not a windlass command.",
            "",
            "Usage: windlass [OPTIONS] [COMMAND ARG...]");
    assertThat(refusal.text()).endsWith(refusal(Map.of(), "--help").text());
  }

  @Test
  void helpNamesEveryOptionAndCommandAndIsNoError() {
    Refusal help = refusal(Map.of(), "--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.text()).contains("-H, --host=HOST", "-v, --version", "--help");
    for (Command command : Command.values()) {
      assertThat(help.text()).contains("  " + command.usage() + " ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-v", "--version"})
  void versionIsOneLineAndNoError(String option) {
    Refusal version = refusal(Map.of(), option);

    assertThat(version.exitCode()).isZero();
    assertThat(version.text()).matches("Windlass \\d+\\.\\d+\\.\\S+\\R");
  }

  @Test
  void helpIsGivenEvenWhenTheEnvironmentIsWrong() {
    assertThat(refusal(Map.of("DOCKER_HOST", "/nonsense"), "--help").exitCode()).isZero();
  }

  @Test
  void unknownOptionIsNamedAndFollowedByTheHelp() {
    Refusal refusal = refusal(Map.of(), "--frobnicate");

    assertThat(refusal.exitCode()).isEqualTo(125);
    assertThat(refusal.text().lines())
        .containsExactly(
            "unknown flag: --frobnicate",
            "",
            "Usage: windlass [OPTIONS] [COMMAND ARG...]",
            "",
            "Run 'windlass --help' for more information");
  }

  @Test
  void whatIsWrongWithAnArgumentIsOneSentence() {
    assertError(refusal(Map.of(), "pull"), "pull");
    assertError(refusal(Map.of(), "pull", "Alpine"), "Alpine");
    assertError(refusal(Map.of(), "search"), "search");
    assertError(refusal(Map.of(), "events"), "docker events");
    assertError(refusal(Map.of(), "info", "x"), "“x”");
    assertError(refusal(Map.of(), "-H", "gopher://x"), "gopher://x");
    assertError(refusal(Map.of("DOCKER_HOST", "/nonsense")), "nonsense");
  }

  @Test
  void everyOptionOfDockerIsUnderstood(@TempDir Path folder) throws Exception {
    new ContextStore(folder).create("lab", new ContextDraft("", "tcp://lab:1", TlsSettings.NONE));
    Start start =
        start(
            Map.of(),
            "--config=" + folder,
            "-c=lab",
            "-D",
            "-linfo",
            "--tls",
            "--tlscacert",
            "ca.pem",
            "--tlscert=cert.pem",
            "--tlskey",
            "key.pem",
            "--tlsverify=false",
            "images",
            "--filter",
            "dangling=true");

    assertThat(start.namesEngine()).isTrue();
    assertThat(start.target().label()).isEqualTo("lab");
    assertThat(start.target().place()).isEqualTo("tcp://lab:1");
    assertThat(start.logLevel()).contains("DEBUG");
    assertThat(start.command()).contains(new Invocation.Images("", true));
  }

  @Test
  void aContextThatIsMissingEndsTheStartWhenItWasTypedAndIsShownWhenItWasNot(@TempDir Path folder)
      throws Exception {
    assertError(refusal(Map.of(), "--config=" + folder, "-c", "gone"), "gone");

    Files.writeString(folder.resolve("config.json"), "{\"currentContext\": \"gone\"}");
    Start start = start(Map.of("DOCKER_CONFIG", folder.toString()));
    assertThat(start.target().endpoint()).isNull();
    assertThat(start.target().label()).isEqualTo("gone");
    assertThat(start.target().problem()).contains("gone");
  }

  @Test
  void switchesTakeTheWordsThatDockerTakes() {
    assertThat(refusal(Map.of(), "--tls=maybe", "images").exitCode()).isEqualTo(125);
    assertThat(refusal(Map.of(), "--tls=T", "--tlsverify=0", "-D=1", "frob").text())
        .startsWith("windlass: 'frob'");
    assertThat(refusal(Map.of(), "--tls", "frob").text()).startsWith("windlass: 'frob'");
  }

  @Test
  void moreThanOneHostAndAHostWithAContextAreRefusedInDockersWords() {
    Refusal many = refusal(Map.of(), "-H", ":1", "--host=:2", "images");
    assertThat(many.exitCode()).isEqualTo(1);
    assertThat(many.text()).isEqualTo("Specify only one -H\n");

    Refusal both = refusal(Map.of(), "-H", ":1", "-c", "lab");
    assertThat(both.exitCode()).isEqualTo(1);
    assertThat(both.text())
        .isEqualTo("conflicting options: cannot specify both --host and --context\n");
  }

  @Test
  void levelIsOneThatDockerKnows() throws Refusal {
    assertThat(start(Map.of(), "-l", "Warning").logLevel()).contains("WARN");
    assertThat(start(Map.of(), "--debug").logLevel()).contains("DEBUG");
    assertThat(start(Map.of()).logLevel()).isEmpty();
    Refusal refusal = refusal(Map.of(), "-l", "loud");
    assertThat(refusal.exitCode()).isEqualTo(1);
    assertThat(refusal.text()).isEqualTo("Unable to parse logging level: loud\n");
  }

  @Test
  void optionWithoutItsValueIsNamed() {
    Refusal refusal = refusal(Map.of(), "-H");
    assertThat(refusal.exitCode()).isEqualTo(125);
    assertThat(refusal.text()).startsWith("flag needs an argument: --host\n");
  }

  @Test
  void wordsAreNotReadFromFiles() {
    assertThat(refusal(Map.of(), "@/etc/hostname").text())
        .startsWith("windlass: '@/etc/hostname' is not a windlass command.");
  }

  @Test
  void wrongOptionOfACommandIsNamed() {
    Refusal refusal = refusal(Map.of(), "search", "--limit", "lots", "x");
    assertThat(refusal.exitCode()).isEqualTo(125);
    assertThat(refusal.text()).isEqualTo("windlass: --limit does not take the value “lots”.\n");
  }

  @Test
  void mistypedCommandIsAnsweredWithTheNearest() {
    assertThat(refusal(Map.of(), "pul", "x").text().lines())
        .startsWith(
            "windlass: 'pul' is not a windlass command.", "Did you mean: windlass pull", "");
  }

  @Test
  void helpOfACommandIsNoError() {
    Refusal help = refusal(Map.of(), "help", "pull");
    assertThat(help.exitCode()).isZero();
    assertThat(help.text())
        .startsWith("Usage: windlass pull [OPTIONS] NAME[:TAG|@DIGEST]\n")
        .contains("--platform OS/ARCH", "windlass pull redis:7");
    assertThat(refusal(Map.of(), "docker", "pull", "--help").text()).isEqualTo(help.text());
    assertThat(refusal(Map.of(), "help").text()).isEqualTo(refusal(Map.of(), "--help").text());
  }

  private static void assertError(Refusal refusal, String part) {
    assertThat(refusal.exitCode()).isEqualTo(1);
    assertThat(refusal.text()).startsWith("windlass: ").contains(part);
    assertThat(refusal.text().lines()).hasSize(1);
  }

  private static Refusal refusal(Map<String, String> environment, String... args) {
    return catchThrowableOfType(Refusal.class, () -> start(environment, args));
  }

  private static Start start(Map<String, String> environment, String... args) throws Refusal {
    Texts texts = Texts.of(Locale.ENGLISH, () -> Instant.EPOCH, ZoneOffset.UTC);
    return Start.of(args, environment, texts);
  }
}
