package org.windlass.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.context.ConnectionProfile.Source;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.TlsMaterialException.Kind;
import org.windlass.engine.TlsMaterialException.Problem;
import org.windlass.reference.Platform;

/** What the comparison with the docker command line does not show. */
final class StartUpTest {
  @TempDir Path home;
  private final Map<String, String> environment = new HashMap<>();
  private Path config;

  @BeforeEach
  void prepare() throws Exception {
    config = Files.createDirectory(home.resolve(".docker"));
  }

  @Test
  void withNothingSetItIsTheSystemsEngine() {
    Resolved resolved = resolve();
    assertThat(resolved.contextName()).isEqualTo("default");
    assertThat(String.valueOf(resolved.endpoint())).contains("unix:///var/run/docker.sock");
    assertThat(resolved.configFolder()).isEqualTo(config);
    assertThat(resolved.warnings()).isEmpty();
    assertThat(resolved.apiVersion()).isNull();
    assertThat(resolved.platform()).isNull();
  }

  @Test
  void aMissingAuthorityIsNamed() {
    environment.put("DOCKER_TLS_VERIFY", "1");
    assertThat(resolve().problem())
        .isInstanceOfSatisfying(
            StartUpProblem.BadTlsFile.class,
            bad -> {
              assertThat(bad.why().kind()).isEqualTo(Kind.CA);
              assertThat(bad.why().problem()).isEqualTo(Problem.MISSING);
              assertThat(bad.why().file()).isEqualTo(config.resolve("ca.pem"));
            });
    environment.put("DOCKER_CERT_PATH", home.toString());
    assertThat(String.valueOf(resolve().problem())).contains(home.resolve("ca.pem").toString());
  }

  @Test
  void aFolderIsNoAuthority() {
    StartUpOptions options =
        new StartUpOptions(List.of(), null, null, true, null, home.toString(), null, null);
    assertThat(StartUp.resolve(options, environment, home).problem())
        .isInstanceOfSatisfying(
            StartUpProblem.BadTlsFile.class,
            bad -> {
              assertThat(bad.why().problem()).isEqualTo(Problem.UNREADABLE);
              assertThat(bad.why().detail()).isEqualTo("is not a regular file");
            });
  }

  @Test
  void versionAndPlatform() throws Exception {
    environment.put("DOCKER_API_VERSION", " v1.30 ");
    environment.put("DOCKER_DEFAULT_PLATFORM", "linux/arm64");
    assertThat(resolve().apiVersion()).isEqualTo(new ApiVersion(1, 30));
    assertThat(resolve().platform()).isEqualTo(Platform.parse("linux/arm64"));

    environment.put("DOCKER_API_VERSION", "one");
    environment.put("DOCKER_DEFAULT_PLATFORM", "linux//");
    assertThat(resolve().problem()).isEqualTo(new StartUpProblem.BadApiVersion("one"));
    assertThat(resolve().warnings()).containsExactly(new StartUpWarning.BadPlatform("linux//"));
  }

  @Test
  void aDamagedConfigFileIsAWarning() throws Exception {
    Files.writeString(config.resolve("config.json"), "{\"HttpHeaders\": {\"X-A\": \"s3cr3t\"");
    Resolved resolved = resolve();
    assertThat(resolved.problem()).isNull();
    assertThat(resolved.warnings())
        .hasSize(1)
        .hasOnlyElementsOfType(StartUpWarning.BadConfigFile.class);
  }

  @Test
  void headersAreSecrets() throws Exception {
    Files.writeString(config.resolve("config.json"), "{\"HttpHeaders\": {\"X-A\": \"s3cr3t\"}}");
    assertThat(resolve().headers()).isEqualTo(Map.of("X-A", "s3cr3t"));
    assertThat(resolve().toString()).contains("X-A").doesNotContain("s3cr3t");
    environment.put("DOCKER_CUSTOM_HEADERS", "X-B=s3cr3t,oops");
    assertThat(resolve().problem())
        .isEqualTo(new StartUpProblem.BadHeaders("DOCKER_CUSTOM_HEADERS", "entry 2 has no \"=\""));
  }

  @Test
  void aContextThatIsMissingIsListedAndIsTheCurrentOne() {
    environment.put("DOCKER_CONTEXT", "gone");
    assertThat(resolve().problem())
        .isEqualTo(new StartUpProblem.BadContext("gone", new ConnectionProblem.Missing()));

    List<ConnectionProfile> list =
        new Connections(StartUpOptions.NONE, environment, home, home).snapshot();
    assertThat(list)
        .extracting(one -> one.source() + " " + one.name() + " " + one.current())
        .containsExactly(Source.DEFAULT + " default false", Source.CONTEXT + " gone true");
    assertThat(list.getLast().problem()).isEqualTo(new ConnectionProblem.Missing());
  }

  @Test
  void theOptionsOfThisProcessDoNotChangeWhatDockerTakes() throws Exception {
    StartUpOptions options =
        new StartUpOptions(List.of("tcp://h:1"), null, null, null, null, null, null, null);
    Connections connections = new Connections(options, environment, home, home);
    connections.toContext(connections.snapshot().getFirst(), "aa");
    connections.use("aa");

    List<ConnectionProfile> list = connections.snapshot();
    assertThat(list).extracting(ConnectionProfile::current).containsExactly(false, true);
    assertThat(list).extracting(ConnectionProfile::host).containsOnly("tcp://h:1");
    assertThat(StartUp.resolve(options, environment, home).contextName()).isEqualTo("default");
  }

  private Resolved resolve() {
    return StartUp.resolve(StartUpOptions.NONE, environment, home);
  }
}
