package org.windlass.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.files.DurableFiles;

final class PodmanConnectionsTest {
  @TempDir Path dir;
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void laterFilesGoOverEarlierOnes() throws Exception {
    conf("usr/share/containers/containers.conf", "aa", "tcp://usr:1", "bb", "tcp://usr:1");
    conf("etc/containers/containers.conf", "bb", "tcp://etc:1", "cc", "tcp://etc:1");
    conf("etc/containers/containers.conf.d/1.conf", "cc", "tcp://drop-in:1");
    conf("etc/containers/containers.conf.d/2.other", "cc", "tcp://not-read:1");
    conf("home/.config/containers/containers.conf", "dd", "tcp://home:1", "ee", "tcp://home:1");
    write(
        "home/.config/containers/podman-connections.json",
        """
        {"Connection":{"Default":"ee","Connections":{
          "ee":{"URI":"tcp://json:1"},"f10":{"URI":"unix:///f","Identity":"/id","IsMachine":true},
          "f9":{"URI":"tcp://json:1"}}},"Farm":{}}
        """);

    assertThat(read().all())
        .extracting(connection -> connection.name() + " " + connection.uri())
        .containsExactly(
            "aa tcp://usr:1",
            "bb tcp://etc:1",
            "cc tcp://drop-in:1",
            "dd tcp://home:1",
            "ee tcp://json:1",
            "f9 tcp://json:1",
            "f10 unix:///f");
    assertThat(read().all().getLast().identity()).isEqualTo("/id");
    assertThat(read().profiles()).allMatch(profile -> profile.endpoint() != null);
  }

  @Test
  void theEnvironmentNamesOtherFiles() throws Exception {
    conf("etc/containers/containers.conf", "aa", "tcp://etc:1");
    conf("xdg/containers/containers.conf", "bb", "tcp://xdg:1");
    environment.put("XDG_CONFIG_HOME", dir.resolve("xdg").toString());
    assertThat(read().all()).extracting(PodmanConnection::name).containsExactly("aa", "bb");

    conf("only.conf", "cc", "tcp://only:1");
    conf("last.conf", "dd", "tcp://last:1");
    write("c.json", "{\"Connection\":{\"Connections\":{\"ee\":{\"URI\":\"tcp://e:1\"}}}}");
    environment.put("CONTAINERS_CONF", dir.resolve("only.conf").toString());
    environment.put("CONTAINERS_CONF_OVERRIDE", dir.resolve("last.conf").toString());
    environment.put("PODMAN_CONNECTIONS_CONF", dir.resolve("c.json").toString());
    assertThat(read().all()).extracting(PodmanConnection::name).containsExactly("cc", "dd", "ee");
  }

  @Test
  void whatIsDamagedIsListedAndHidesNothing() throws Exception {
    Path toml = write("etc/containers/containers.conf", "[engine\nidentity = s3cr3t");
    Path json = write("home/.config/containers/podman-connections.json", "[1]");
    conf("home/.config/containers/containers.conf", "aa", "ftp://x");

    List<ConnectionProfile> profiles = read().profiles();
    assertThat(profiles)
        .extracting(ConnectionProfile::name)
        .containsExactly("aa", toml.toString(), json.toString());
    assertThat(profiles).allMatch(profile -> profile.problem() != null);
    assertThat(profiles.toString()).doesNotContain("s3cr3t").contains("not valid TOML at line 1");
  }

  @Test
  void nothingIsNothing() throws Exception {
    write("etc/containers/containers.conf", "");
    write("home/.config/containers/podman-connections.json", "{}");
    assertThat(read().profiles()).isEmpty();
  }

  private PodmanConnections read() {
    return PodmanConnections.read(new PodmanFiles(environment, dir.resolve("home"), dir));
  }

  private void conf(String name, String... namesAndUris) throws IOException {
    StringBuilder text = new StringBuilder("# c\n[engine]\nactive_service = \"x\"\n");
    for (int i = 0; i < namesAndUris.length; i += 2) {
      text.append("[engine.service_destinations.\"%s\"]\n".formatted(namesAndUris[i]));
      text.append("uri = \"%s\"\n".formatted(namesAndUris[i + 1]));
    }
    write(name, text.toString());
  }

  private Path write(String name, String text) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(DurableFiles.parent(file));
    return Files.writeString(file, text);
  }
}
