package org.windlass.context;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.windlass.reference.Reference;

/**
 * What this computer's configuration says of registries, beside logins: dockerd's {@code
 * daemon.json} and podman's {@code registries.conf}.
 *
 * @param mirrors for a registry, what is asked before it, in order
 * @param insecure {@code host}, {@code host:port} or networks such as {@code 10.0.0.0/8}, whose
 *     registries need no certificate that is known
 */
public record RegistrySettings(Map<String, List<URI>> mirrors, Set<String> insecure) {
  /** Copies both. */
  public RegistrySettings {
    mirrors = Map.copyOf(mirrors);
    insecure = Set.copyOf(insecure);
  }

  /**
   * Reads the files there are; blocks on them. What cannot be read or understood is logged, and
   * otherwise as if it were not there.
   *
   * @param environment where they may be named
   */
  public static RegistrySettings read(Map<String, String> environment, Path home) {
    return read(environment, home, Path.of("/"));
  }

  /**
   * The same.
   *
   * @param root of the file system; tests have one of their own
   */
  static RegistrySettings read(Map<String, String> environment, Path home, Path root) {
    RegistrySettingsReader reader = new RegistrySettingsReader();
    String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path user = config.isEmpty() ? home.resolve(".config") : Path.of(config);
    for (Path file :
        List.of(
            root.resolve("etc/docker/daemon.json"),
            // Of a dockerd without root, and of Docker Desktop.
            user.resolve("docker/daemon.json"),
            home.resolve(".docker/daemon.json"))) {
      reader.dockerd(file, Reference.DEFAULT_REGISTRY);
    }
    reader.podman(new PodmanFiles(environment, home, root).registries());
    return reader.result();
  }
}
