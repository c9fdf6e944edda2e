package org.windlass.context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.windlass.context.KnownSocket.Product;
import org.windlass.engine.EngineHost;

/** Looks where engines usually listen. */
public final class KnownSockets {
  private static final String DOCKER_SOCKET = "docker.sock";

  private final Map<String, String> environment;
  private final Path home;
  private final Path root;
  private final List<KnownSocket> found = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  private KnownSockets(Map<String, String> environment, Path home, Path root) {
    this.environment = environment;
    this.home = home;
    this.root = root;
  }

  /**
   * The sockets that exist now, each once, those of this user first. Blocks on files; what may not
   * be looked at is left out.
   */
  public static List<KnownSocket> find(Map<String, String> environment, Path home) {
    return find(environment, home, home.getFileSystem().getPath("/"));
  }

  static List<KnownSocket> find(Map<String, String> environment, Path home, Path root) {
    KnownSockets sockets = new KnownSockets(environment, home, root);
    sockets.look();
    return List.copyOf(sockets.found);
  }

  private void look() {
    Path runtime = runtimeFolder();
    add(Product.DOCKER_DESKTOP, "", home.resolve(".docker/desktop").resolve(DOCKER_SOCKET));
    add(Product.DOCKER_DESKTOP, "", home.resolve(".docker/run").resolve(DOCKER_SOCKET));
    add(Product.DOCKER_ROOTLESS, "", runtime.resolve(DOCKER_SOCKET));
    add(Product.PODMAN_ROOTLESS, "", runtime.resolve("podman/podman.sock"));
    add(Product.RANCHER_DESKTOP, "", home.resolve(".rd").resolve(DOCKER_SOCKET));
    add(Product.ORBSTACK, "", home.resolve(".orbstack/run").resolve(DOCKER_SOCKET));
    Path machine = home.resolve(".local/share/containers/podman/machine");
    add(Product.PODMAN_MACHINE, "", machine.resolve("podman.sock"));
    addInstances(Product.PODMAN_MACHINE, machine, "podman.sock");
    addInstances(Product.COLIMA, folder("COLIMA_HOME", home.resolve(".colima")), DOCKER_SOCKET);
    Path config = folder("XDG_CONFIG_HOME", home.resolve(".config"));
    addInstances(Product.COLIMA, config.resolve("colima"), DOCKER_SOCKET);
    addInstances(Product.LIMA, folder("LIMA_HOME", home.resolve(".lima")), "sock/docker.sock");
    add(Product.DOCKER, "", root.resolve("var/run").resolve(DOCKER_SOCKET));
    add(Product.DOCKER, "", root.resolve("run").resolve(DOCKER_SOCKET));
    add(Product.PODMAN, "", root.resolve("run/podman/podman.sock"));
  }

  private void addInstances(Product product, Path folder, String socket) {
    try {
      for (Path instance : TlsFiles.children(folder)) {
        add(product, TlsFiles.name(instance), instance.resolve(socket));
      }
    } catch (IOException e) {
      // What may not be read holds nothing for this user.
      return;
    }
  }

  /** Two paths may lead to one socket. */
  private void add(Product product, String instance, Path socket) {
    try {
      Path real = socket.toRealPath();
      if (isSocket(real) && seen.add(real)) {
        found.add(new KnownSocket(product, instance, new EngineHost.Unix(socket.toAbsolutePath())));
      }
    } catch (IOException e) {
      // There is none, or this user may not know.
      return;
    }
  }

  private static boolean isSocket(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .isOther();
  }

  private Path folder(String variable, Path byDefault) {
    String value = environment.getOrDefault(variable, "");
    return value.isEmpty() ? byDefault : Path.of(value);
  }

  private Path runtimeFolder() {
    String named = environment.getOrDefault("XDG_RUNTIME_DIR", "");
    if (!named.isEmpty()) {
      return Path.of(named);
    }
    Path users = root.resolve("run/user");
    try {
      return users.resolve(String.valueOf(Files.getAttribute(home, "unix:uid")));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return users.resolve("0");
    }
  }
}
