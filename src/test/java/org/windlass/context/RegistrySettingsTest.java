package org.windlass.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrySettingsTest {
  private static final String HUB = "docker.io";
  private static final String SYSTEM = "etc/docker/daemon.json";
  private static final String PODMAN = "etc/containers/registries.conf";

  @TempDir Path root;

  @Test
  void whereThereAreNoFilesThereAreNoSettings() {
    assertThat(read(Map.of())).isEqualTo(new RegistrySettings(Map.of(), Set.of()));
  }

  @Test
  void allFilesOfDockersAreRead() throws Exception {
    write(
        SYSTEM,
        """
        {"registry-mirrors": ["https://mirror.example/", "http://10.1.2.3:5000"],
        "insecure-registries": ["lab:5000", "10.0.0.0/8", "http://old.example"], "debug": true}
        """);
    write("home/.config/docker/daemon.json", "{\"registry-mirrors\":[\"https://own.example\"]}");
    write("home/.docker/daemon.json", "{\"insecure-registries\":[\"desktop:5000\"]}");

    assertThat(read(Map.of()))
        .isEqualTo(
            new RegistrySettings(
                Map.of(
                    HUB,
                    List.of(
                        URI.create("https://mirror.example/"),
                        URI.create("http://10.1.2.3:5000"),
                        URI.create("https://own.example"))),
                Set.of("lab:5000", "10.0.0.0/8", "old.example", "desktop:5000")));
    write("xdg/docker/daemon.json", "{\"registry-mirrors\":[\"https://xdg.example\"]}");
    assertThat(read(Map.of("XDG_CONFIG_HOME", root.resolve("xdg").toString())).mirrors().get(HUB))
        .contains(URI.create("https://xdg.example"))
        .doesNotContain(URI.create("https://own.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mirror.example",
        "ftp://mirror.example",
        "https://anna:s3cr3t@mirror.example",
        "https://mirror.example/?x",
        "https://mirror.example/#x",
        "https:///path",
        "https://a b",
        ""
      })
  void whatIsNoAddressOfAMirrorIsPassedOver(String mirror) throws Exception {
    write(SYSTEM, "{\"registry-mirrors\":[\"%s\",\"https://right.example\"]}".formatted(mirror));

    assertThat(read(Map.of()).mirrors())
        .isEqualTo(Map.of(HUB, List.of(URI.create("https://right.example"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "nonsense", "{\"registry-mirrors\":\"https://m.example\"}"})
  void aDamagedFileIsPassedOver(String damaged) throws Exception {
    write(SYSTEM, damaged);
    write("home/.docker/daemon.json", "{\"insecure-registries\":[\"desktop:5000\"]}");
    write(PODMAN, damaged);

    assertThat(read(Map.of())).isEqualTo(new RegistrySettings(Map.of(), Set.of("desktop:5000")));
  }

  @Test
  void aFileThatCannotBeReadIsPassedOver() throws Exception {
    Files.createDirectories(root.resolve(SYSTEM));
    Files.createDirectories(root.resolve(PODMAN));

    assertThat(read(Map.of())).isEqualTo(new RegistrySettings(Map.of(), Set.of()));
  }

  @Test
  void podmansMirrorsAreThoseOfWholeRegistries() throws Exception {
    write(
        PODMAN,
        """
        unqualified-search-registries = ["docker.io"]
        [[registry]]
        location = "docker.io"
        [[registry.mirror]]
        location = "mirror.example"
        [[registry.mirror]]
        location = "lab:5000"
        insecure = true
        [[registry.mirror]]
        location = "harbor.example/proxy"
        [[registry.mirror]]
        location = "digests.example"
        pull-from-mirror = "digest-only"

        [[registry]]
        prefix = "quay.io"
        location = "quay.io"
        insecure = true

        [[registry]]
        prefix = "*.example"
        insecure = true
        [[registry]]
        prefix = "gone.example"
        location = "elsewhere.example"
        insecure = true
        [[registry]]
        location = "ghcr.io/somebody"
        insecure = true
        """);

    assertThat(read(Map.of()))
        .isEqualTo(
            new RegistrySettings(
                Map.of(
                    HUB,
                    List.of(
                        URI.create("https://mirror.example"),
                        URI.create("https://lab:5000"),
                        URI.create("http://lab:5000"))),
                Set.of("quay.io", "lab:5000")));
  }

  /** As podman has it: the user's file stands in for the system's, drop-ins win over both. */
  @Test
  void podmansFilesAreReadInItsOrder() throws Exception {
    write(PODMAN, insecure("system", true));
    write("etc/containers/registries.conf.d/1.conf", insecure("dropped", true));
    write("etc/containers/registries.conf.d/2.txt", insecure("no-conf", true));
    assertThat(read(Map.of()).insecure()).isEqualTo(Set.of("system", "dropped"));

    write("home/.config/containers/registries.conf", insecure("user", true));
    write("home/.config/containers/registries.conf.d/1.conf", insecure("dropped", false));
    assertThat(read(Map.of()).insecure()).isEqualTo(Set.of("user"));

    String named = write("named.conf", insecure("named", true)).toString();
    assertThat(read(Map.of("CONTAINERS_REGISTRIES_CONF", named)).insecure())
        .isEqualTo(Set.of("named"));
  }

  private static String insecure(String registry, boolean insecure) {
    return "[[registry]]\nlocation = \"" + registry + "\"\ninsecure = " + insecure + "\n";
  }

  private RegistrySettings read(Map<String, String> environment) {
    return RegistrySettings.read(environment, root.resolve("home"), root);
  }

  private Path write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
