package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.context.ConfigFile;
import org.windlass.context.Resolved;
import org.windlass.context.StartUp;
import org.windlass.context.StartUpOptions;
import org.windlass.context.StartUpProblem;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.TlsSettings.Mode;

/**
 * Windlass takes the engine that docker takes: every combination of what is set is put to both.
 * What docker refuses, Windlass calls a problem.
 */
@Lab(DOCKER)
final class StartUpLabTest {
  private static final String REFUSED = "refused";
  private static final String TEMPLATE =
      "{{.Name}}|{{.Endpoints.docker.Host}}|{{.Endpoints.docker.SkipTLSVerify}}|{{json"
          + " .TLSMaterial}}";

  @TempDir Path dir;
  private Path config;
  private Path certificates;
  private DockerCli docker;

  /** What is set; null and an empty text for what is not. */
  private record Case(List<String> arguments, StartUpOptions options, Map<String, String> env) {}

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
    List<Case> cases = new ArrayList<>();
    for (String host : Arrays.asList(null, "", "unix:///h.sock")) {
      for (String context : Arrays.asList(null, "", "tls", "default", "nope")) {
        for (String hostVariable : List.of("", "tcp://variable:1", "ftp://x")) {
          for (String contextVariable : List.of("", "plain", "nope")) {
            cases.add(
                new Case(
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
    List<Case> cases = new ArrayList<>();
    Path onlyCa = Files.createDirectory(dir.resolve("ca-only"));
    Files.copy(certificates.resolve("ca.pem"), onlyCa.resolve("ca.pem"));
    List<@Nullable Boolean> flags = Arrays.asList(null, true, false);
    for (Boolean tls : flags) {
      for (Boolean verify : flags) {
        for (String tlsVariable : List.of("", "1", "0")) {
          for (String verifyVariable : List.of("", "1", "0")) {
            for (Path folder : List.of(certificates, onlyCa, dir.resolve("none"))) {
              cases.add(
                  new Case(
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
    List<Case> cases = new ArrayList<>();
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
              new Case(arguments, options, Map.of("DOCKER_CERT_PATH", certificates.toString())));
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
            new Case(List.of("--config", other.toString()), contexts, Map.of()),
            new Case(
                List.of("--config", other.toString(), "--tlsverify", "-H", "tcp://h:1"),
                tls,
                Map.of())));
    assertThat(windlass(new Case(List.of(), contexts, Map.of()))).startsWith("other|");
    assertThat(windlass(new Case(List.of(), tls, Map.of()))).contains("[ca.pem]");
  }

  @Test
  void optionsThatContradictEachOther() {
    StartUpOptions both = options("tcp://h:1", "plain");
    assertThat(StartUp.resolve(both, variables(Map.of()), dir).problem())
        .isEqualTo(new StartUpProblem.HostAndContext());
    StartUpOptions twice =
        new StartUpOptions(
            List.of("tcp://a:1", "tcp://b:1"), null, null, null, null, null, null, null);
    assertThat(StartUp.resolve(twice, variables(Map.of()), dir).problem())
        .isEqualTo(new StartUpProblem.SeveralHosts());
    assertThat(docker(new Case(List.of("-H", "a:1", "-H", "b:1"), twice, Map.of())))
        .isEqualTo(REFUSED);
  }

  private void assertAllAgree(List<Case> cases) {
    SoftAssertions all = new SoftAssertions();
    int refused = 0;
    for (Case one : cases) {
      String taken = docker(one);
      refused += taken.equals(REFUSED) ? 1 : 0;
      all.assertThat(windlass(one)).as("%s %s", one.arguments, one.env).isEqualTo(taken);
    }
    all.assertAll();
    assertThat(refused).isLessThan(cases.size());
  }

  private String windlass(Case one) {
    Resolved resolved = StartUp.resolve(one.options, variables(one.env), dir);
    EngineEndpoint endpoint = resolved.endpoint();
    if (endpoint == null || resolved.problem() != null) {
      return REFUSED;
    }
    TlsSettings tls = endpoint.tls();
    String files =
        Stream.of(tls.ca(), tls.cert(), tls.key())
            .filter(file -> file != null)
            .map(file -> String.valueOf(file.getFileName()))
            .collect(Collectors.joining(",", "[", "]"));
    return resolved.contextName()
        + "|"
        + endpoint.host().uri()
        + "|"
        + (tls.mode() == Mode.UNVERIFIED)
        + "|"
        + (tls.isOn() ? files : "[]");
  }

  private String docker(Case one) {
    List<String> words = new ArrayList<>(one.arguments);
    words.addAll(List.of("context", "inspect", "--format", TEMPLATE));
    try {
      String[] parts = docker.run(one.env, words.toArray(String[]::new)).split("\\|", -1);
      // Which file is named how is the same in any order.
      String files =
          Stream.of("ca.pem", "cert.pem", "key.pem")
              .filter(file -> parts[3].contains('"' + file + '"'))
              .map(file -> renamed(file, one))
              .collect(Collectors.joining(",", "[", "]"));
      return parts[0] + "|" + parts[1] + "|" + parts[2] + "|" + files;
    } catch (IllegalStateException e) {
      return REFUSED;
    }
  }

  /** Docker gives every file the default name. */
  private static String renamed(String file, Case one) {
    String option =
        switch (file) {
          case "ca.pem" -> one.options.tlsCaCert();
          case "cert.pem" -> one.options.tlsCert();
          default -> one.options.tlsKey();
        };
    return option == null ? file : String.valueOf(Path.of(option).getFileName());
  }

  private Map<String, String> variables(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(Map.of("DOCKER_CONFIG", config.toString()));
    all.putAll(more);
    return all;
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
