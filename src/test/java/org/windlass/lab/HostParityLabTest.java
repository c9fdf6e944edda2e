package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.windlass.lab.Program.DOCKER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineException;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.engine.docker.Timeouts;
import org.windlass.engine.transport.DialerOptions;
import org.windlass.engine.transport.HostParser;
import org.windlass.engine.transport.Passphrases;

/** What the real docker command line makes of a host, next to what Windlass makes of it. */
@Lab(DOCKER)
final class HostParityLabTest {
  private static final String REFUSED = "refused";
  private static final int MODERN = 28;
  private static final String END_OF_OPTIONS = " -- ";

  /** Older ones know fewer kinds of host, and start ssh with fewer options. */
  @BeforeAll
  static void dockerIsNewEnough() {
    String version = LabProcess.run(List.of(Program.DOCKER.path(), "--version"));
    int major = Integer.parseInt(version.replaceFirst("(?s)\\D*(\\d+)\\..*", "$1"));
    assumeThat(major).as("the major version of %s", version).isGreaterThanOrEqualTo(MODERN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unix://",
        "unix:///run/x.sock",
        "tcp://",
        "tcp://10.0.0.5:2376",
        "tcp://build-7.example.com",
        "tcp://:2376",
        "tcp://host:",
        "tcp://[::1]:2376",
        "tcp://[::1]:",
        "tcp://::1",
        "tcp://host:1/engines/one",
        "host",
        "host:",
        "host:2375",
        ":2375",
        "host/prefix",
        "10.0.0.5",
        "[::1]:2375",
        " tcp://host:1 ",
        "npipe://",
        "npipe:////./pipe/docker_engine",
        "fd://3",
        "ssh://host",
        "ssh://me@host:22/run/docker.sock",
        "ftp://host",
        "docker://host",
        "tcp://host:http",
        "ho st"
      })
  void bothReadTheSame(String text) {
    assertThat(windlass(text)).isEqualTo(docker(text));
  }

  /** Where Windlass knows better, or says at once what docker says when it connects. */
  @ParameterizedTest
  @CsvSource({
    "tcp://[fe80::1], refused, tcp://[fe80::1]:2375",
    "http://host, refused, http://host:80",
    "https://host:2376, refused, https://host:2376",
    "UNIX:///run/x, refused, unix:///run/x",
    "/var/run/docker.sock, tcp://localhost:2375/var/run/docker.sock, refused",
    "unix:/run/docker.sock, tcp://unix:2375/run/docker.sock, refused",
    "unix://run/docker.sock, unix://run/docker.sock, refused",
    "npipe://foo, npipe://foo, refused",
    "tcp://host:0, tcp://host:0, refused",
    "tcp://host:99999, tcp://host:99999, refused",
    "tcp://user@host, tcp://host:2375, refused",
    "tcp://tcp://host, tcp://host:2375, refused",
    "tcp://host?x=1, tcp://host:2375, refused",
    "ssh://, ssh://, refused",
    "ssh://me:secret@host, ssh://me:secret@host, refused",
    "ssh://host?x=1, ssh://host?x=1, refused",
    "ssh://host#x, ssh://host#x, refused",
    "fd://, fd://, refused"
  })
  void bothDifferOnPurpose(String text, String docker, String windlass) {
    assertThat(docker(text)).isEqualTo(docker);
    assertThat(windlass(text)).isEqualTo(windlass);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssh://far",
        "ssh://me@far",
        "ssh://me@far:2222",
        "ssh://far/run/user/1000/docker.sock",
        "ssh://[::1]:22/x"
      })
  void bothStartTheSameSsh(String text) throws Exception {
    try (LabDir dir = LabDir.create("ssh")) {
      Path ssh = dir.write("bin/ssh", "#!/bin/sh\necho \"$@\" >> " + dir.file("said") + "\nexit 1");
      Files.setPosixFilePermissions(ssh, PosixFilePermissions.fromString("rwx------"));
      Map<String, String> environment =
          Map.of(
              "PATH", ssh.getParent() + ":/usr/bin:/bin", "DOCKER_CONFIG", dir.path().toString());
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  LabProcess.run(
                      environment, List.of(Program.DOCKER.path(), "-H", text, "version")));
      String docker = firstLine(dir.file("said"));
      Files.delete(dir.file("said"));
      windlassPing(environment, text);

      String windlass = firstLine(dir.file("said"));
      assertThat(options(windlass)).containsExactlyInAnyOrder(options(docker));
      assertThat(remote(windlass)).isEqualTo(remote(docker));
    }
  }

  private static String firstLine(Path file) throws IOException {
    return Files.readAllLines(file).getFirst();
  }

  /** The order of ssh's own options differs between versions of docker, and does not matter. */
  private static String[] options(String line) {
    return line.substring(0, line.indexOf(END_OF_OPTIONS)).split(" ", -1);
  }

  /** So does whether an option and its value are one word. */
  private static String remote(String line) {
    return line.substring(line.indexOf(END_OF_OPTIONS)).replace("--host unix", "--host=unix");
  }

  private static void windlassPing(Map<String, String> environment, String text)
      throws InvalidHostException {
    try (DockerEngine engine =
        DockerEngine.open(
            EngineEndpoint.of(HostParser.parse(text)),
            new EngineOptions(
                null,
                "Windlass/lab",
                Timeouts.DEFAULT,
                Map.of(),
                new DialerOptions(Passphrases.NONE, environment)))) {
      engine.ping(new Cancellation());
      throw new AssertionError("a script in the place of ssh is no engine");
    } catch (EngineException e) {
      // It has ended, as it should.
    }
  }

  private static String windlass(String text) {
    try {
      return HostParser.parse(text).uri();
    } catch (InvalidHostException e) {
      return REFUSED;
    }
  }

  private static String docker(String text) {
    try (LabDir config = LabDir.create("docker")) {
      return LabProcess.run(
              Map.of("DOCKER_CONFIG", config.path().toString()),
              List.of(
                  Program.DOCKER.path(),
                  "-H",
                  text,
                  "context",
                  "inspect",
                  "default",
                  "--format",
                  "{{.Endpoints.docker.Host}}"))
          .strip();
    } catch (IllegalStateException e) {
      return REFUSED;
    }
  }
}
