package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.context.ConfigFile;
import org.windlass.context.StartUp;
import org.windlass.context.StartUpOptions;
import org.windlass.context.StartUpProblem;

/**
 * Windlass takes the engine that docker takes: every combination of what is set is put to both.
 * What docker refuses, Windlass calls a problem.
 */
@Lab(DOCKER)
final class StartUpLabTest {
  @TempDir Path dir;
  private Path config;
  private Path certificates;
  private DockerCli docker;

  @BeforeEach
  void prepare() throws Exception {
    config = dir.resolve("docker");
    docker = new DockerCli(config);
    SelfSigned pair = SelfSigned.make(dir);
    certificates = Files.createDirectory(dir.resolve("certificates"));
    Files.writeString(certificates.resolve("ca.pem"), pair.certificate());
    Files.writeString(certificates.resolve("cert.pem"), pair.certificate());
    Files.writeString(certificates.resolve("key.pem"), pair.key());
    docker.run("context", "create", "plain", "--docker", "host=tcp://plain:1");
    docker.run(
        "context", "create", "tls", "--docker", "host=tcp://tls:1,ca=" + certificates + "/ca.pem");
  }

  @Test
  void everyWayToNameAnEngine() throws Exception {
    List<StartUpCase> cases = new ArrayList<>();
    for (String host : Arrays.asList(null, "", "unix:///h.sock")) {
      for (String context : Arrays.asList(null, "", "tls", "default", "nope")) {
        for (String hostVariable : List.of("", "tcp://variable:1", "ftp://x")) {
          for (String contextVariable : List.of("", "plain", "nope")) {
            cases.add(
                new StartUpCase(
                    arguments(host, context),
                    options(host, context),
                    Map.of("DOCKER_HOST", hostVariable, "DOCKER_CONTEXT", contextVariable)));
          }
        }
      }
    }
    for (String current : List.of("default", "plain", "gone")) {
      docker.run("context", "create", "gone", "--docker", "host=tcp://gone:1");
      docker.run("context", "use", current);
      docker.run("context", "rm", "-f", "gone");
      new ConfigFile(config.resolve("config.json")).useContext(current);
      assertAllAgree(cases);
    }
  }

  @Test
  void everyWayToTurnTlsOn() throws Exception {
    List<StartUpCase> cases = new ArrayList<>();
    Path onlyCa = Files.createDirectory(dir.resolve("ca-only"));
    Files.copy(certificates.resolve("ca.pem"), onlyCa.resolve("ca.pem"));
    List<@Nullable Boolean> flags = Arrays.asList(null, true, false);
    for (Boolean tls : flags) {
      for (Boolean verify : flags) {
        for (String tlsVariable : List.of("", "1", "0")) {
          for (String verifyVariable : List.of("", "1", "0")) {
            for (Path folder : List.of(certificates, onlyCa, dir.resolve("none"))) {
              cases.add(
                  new StartUpCase(
                      arguments(tls, verify),
                      new StartUpOptions(List.of(), null, null, tls, verify, null, null, null),
                      Map.of(
                          "DOCKER_TLS",
                          tlsVariable,
                          "DOCKER_TLS_VERIFY",
                          verifyVariable,
                          "DOCKER_CERT_PATH",
                          folder.toString())));
            }
          }
        }
      }
    }
    assertAllAgree(cases);
  }

  @Test
  void certificatesThatAreNamed() throws Exception {
    List<StartUpCase> cases = new ArrayList<>();
    String missing = dir.resolve("missing.pem").toString();
    String there = certificates.resolve("cert.pem").toString();
    for (String ca : Arrays.asList(null, there, missing)) {
      for (String cert : Arrays.asList(null, "", there, missing)) {
        for (String key : Arrays.asList(null, "", there, missing)) {
          List<String> arguments = new ArrayList<>(List.of("--tlsverify", "-H", "tcp://h:1"));
          add(arguments, "--tlscacert=", ca);
          add(arguments, "--tlscert=", cert);
          add(arguments, "--tlskey=", key);
          StartUpOptions options =
              new StartUpOptions(List.of("tcp://h:1"), null, null, null, true, ca, cert, key);
          cases.add(
              new StartUpCase(
                  arguments, options, Map.of("DOCKER_CERT_PATH", certificates.toString())));
        }
      }
    }
    assertAllAgree(cases);
  }

  /** Docker settles where certificates are before it reads {@code --config}. */
  @Test
  void theConfigOptionChoosesContextsAndNotCertificates() throws Exception {
    Path other = dir.resolve("other");
    new DockerCli(other).run("context", "create", "other", "--docker", "host=tcp://other:1");
    new DockerCli(other).run("context", "use", "other");
    Files.copy(certificates.resolve("ca.pem"), config.resolve("ca.pem"));
    StartUpOptions contexts =
        new StartUpOptions(List.of(), null, other.toString(), null, null, null, null, null);
    StartUpOptions tls =
        new StartUpOptions(
            List.of("tcp://h:1"), null, other.toString(), null, true, null, null, null);
    assertAllAgree(
        List.of(
            new StartUpCase(List.of("--config", other.toString()), contexts, Map.of()),
            new StartUpCase(
                List.of("--config", other.toString(), "--tlsverify", "-H", "tcp://h:1"),
                tls,
                Map.of())));
    assertThat(new StartUpCase(List.of(), contexts, Map.of()).takenByWindlass(docker))
        .startsWith("other|");
    assertThat(new StartUpCase(List.of(), tls, Map.of()).takenByWindlass(docker))
        .contains("[ca.pem]");
  }

  @Test
  void optionsThatContradictEachOther() {
    StartUpOptions both = options("tcp://h:1", "plain");
    assertThat(StartUp.resolve(both, Map.of(), dir).problem())
        .isEqualTo(new StartUpProblem.HostAndContext());
    StartUpOptions twice =
        new StartUpOptions(
            List.of("tcp://a:1", "tcp://b:1"), null, null, null, null, null, null, null);
    assertThat(StartUp.resolve(twice, Map.of(), dir).problem())
        .isEqualTo(new StartUpProblem.SeveralHosts());
    assertThat(new StartUpCase(List.of("-H", "a:1", "-H", "b:1"), twice, Map.of()).takenBy(docker))
        .isEqualTo(StartUpCase.REFUSED);
  }

  private void assertAllAgree(List<StartUpCase> cases) {
    SoftAssertions all = new SoftAssertions();
    int refused = 0;
    for (StartUpCase one : cases) {
      String taken = one.takenBy(docker);
      refused += taken.equals(StartUpCase.REFUSED) ? 1 : 0;
      all.assertThat(one.takenByWindlass(docker))
          .as("%s %s", one.arguments(), one.environment())
          .isEqualTo(taken);
    }
    all.assertAll();
    assertThat(refused).isLessThan(cases.size());
  }

  private static StartUpOptions options(@Nullable String host, @Nullable String context) {
    List<String> hosts = host == null ? List.of() : List.of(host);
    return new StartUpOptions(hosts, context, null, null, null, null, null, null);
  }

  private static List<String> arguments(@Nullable String host, @Nullable String context) {
    List<String> arguments = new ArrayList<>();
    add(arguments, "--host=", host);
    add(arguments, "--context=", context);
    return arguments;
  }

  private static List<String> arguments(@Nullable Boolean tls, @Nullable Boolean verify) {
    List<String> arguments = new ArrayList<>();
    add(arguments, "--tls=", tls);
    add(arguments, "--tlsverify=", verify);
    return arguments;
  }

  private static void add(List<String> arguments, String option, @Nullable Object value) {
    if (value != null) {
      arguments.add(option + value);
    }
  }
}
