package org.windlass.context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which files podman reads its connections and its registries from.
 *
 * @param root of the file system; tests have one of their own
 */
record PodmanFiles(Map<String, String> environment, Path home, Path root) {
  private static final String CONF = "containers.conf";
  private static final String REGISTRIES = "registries.conf";

  /** The {@code containers.conf} files, the later over the earlier; they need not exist. */
  List<Path> configuration() {
    List<Path> files = new ArrayList<>();
    String only = environment.getOrDefault("CONTAINERS_CONF", "");
    if (only.isEmpty()) {
      Path etc = root.resolve("etc/containers").resolve(CONF);
      files.add(root.resolve("usr/share/containers").resolve(CONF));
      files.add(etc);
      files.addAll(dropIns(etc));
      files.add(userFile());
      files.addAll(dropIns(userFile()));
    } else {
      files.add(Path.of(only));
    }
    String last = environment.getOrDefault("CONTAINERS_CONF_OVERRIDE", "");
    if (!last.isEmpty()) {
      files.add(Path.of(last));
    }
    return files;
  }

  /** Where newer podmans keep what {@code podman system connection} writes. */
  Path connections() {
    String named = environment.getOrDefault("PODMAN_CONNECTIONS_CONF", "");
    return named.isEmpty() ? userFile().resolveSibling("podman-connections.json") : Path.of(named);
  }

  /** The {@code registries.conf} files, the later over the earlier; they need not exist. */
  List<Path> registries() {
    String only = environment.getOrDefault("CONTAINERS_REGISTRIES_CONF", "");
    Path etc = root.resolve("etc/containers").resolve(REGISTRIES);
    Path user = userFile().resolveSibling(REGISTRIES);
    List<Path> files = new ArrayList<>();
    if (!only.isEmpty()) {
      files.add(Path.of(only));
    } else {
      // Unlike containers.conf, the user's own stands in for the system's.
      files.add(Files.exists(user) ? user : etc);
    }
    files.addAll(dropIns(etc));
    files.addAll(dropIns(user));
    return files;
  }

  private Path userFile() {
    String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path folder = config.isEmpty() ? home.resolve(".config") : Path.of(config);
    return folder.resolve("containers").resolve(CONF);
  }

  private static List<Path> dropIns(Path file) {
    try {
      return TlsFiles.children(file.resolveSibling(TlsFiles.name(file) + ".d")).stream()
          .filter(child -> TlsFiles.name(child).endsWith(".conf"))
          .toList();
    } catch (IOException e) {
      // A folder that may not be read has nothing for this user.
      return List.of();
    }
  }
}
