package org.windlass.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windlass.files.DurableFiles;

final class KnownSocketsTest {
  private final List<ServerSocketChannel> open = new ArrayList<>();
  private Path root = Path.of("");
  private Path home = Path.of("");

  /** A short path: a socket's has room for little more than a hundred bytes. */
  @BeforeEach
  void prepare() throws IOException {
    root = Files.createTempDirectory("wl-");
    home = root.resolve("home/me");
    Files.createDirectories(home);
  }

  @AfterEach
  void close() throws IOException {
    for (ServerSocketChannel socket : open) {
      socket.close();
    }
    DurableFiles.deleteTree(root);
  }

  @Test
  void socketsOfEveryProductAreFound() throws Exception {
    listen("var/run/docker.sock");
    listen("run/podman/podman.sock");
    listen("rt/docker.sock");
    listen("rt/podman/podman.sock");
    listen("home/me/.docker/desktop/docker.sock");
    listen("home/me/.rd/docker.sock");
    listen("home/me/.colima/default/docker.sock");
    listen("home/me/.colima/work/docker.sock");
    listen("home/me/.lima/vm/sock/docker.sock");
    listen("home/me/.orbstack/run/docker.sock");

    assertThat(find(Map.of("XDG_RUNTIME_DIR", root.resolve("rt").toString())))
        .containsExactly(
            "DOCKER_DESKTOP  home/me/.docker/desktop/docker.sock",
            "DOCKER_ROOTLESS  rt/docker.sock",
            "PODMAN_ROOTLESS  rt/podman/podman.sock",
            "RANCHER_DESKTOP  home/me/.rd/docker.sock",
            "ORBSTACK  home/me/.orbstack/run/docker.sock",
            "COLIMA default home/me/.colima/default/docker.sock",
            "COLIMA work home/me/.colima/work/docker.sock",
            "LIMA vm home/me/.lima/vm/sock/docker.sock",
            "DOCKER  var/run/docker.sock",
            "PODMAN  run/podman/podman.sock");
  }

  @Test
  void whatIsNoSocketIsNotFoundAndTwoWaysToOneAreOne() throws Exception {
    listen("home/me/.rd/docker.sock");
    Files.createDirectories(root.resolve("var/run"));
    Files.createSymbolicLink(root.resolve("var/run/docker.sock"), home.resolve(".rd/docker.sock"));
    Files.createDirectories(root.resolve("run/podman"));
    Files.writeString(root.resolve("run/podman/podman.sock"), "a file");
    Files.createDirectories(home.resolve(".colima/broken"));
    Files.createSymbolicLink(home.resolve(".colima/broken/docker.sock"), Path.of("nowhere"));

    assertThat(find(Map.of())).containsExactly("RANCHER_DESKTOP  home/me/.rd/docker.sock");
  }

  private List<String> find(Map<String, String> environment) {
    return KnownSockets.find(environment, home, root).stream()
        .map(
            found ->
                found.product()
                    + " "
                    + found.instance()
                    + " "
                    + found.host().uri().replace("unix://" + root + "/", ""))
        .toList();
  }

  private void listen(String name) throws IOException {
    Path path = root.resolve(name);
    Files.createDirectories(DurableFiles.parent(path));
    ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    socket.bind(UnixDomainSocketAddress.of(path));
    open.add(socket);
  }
}
