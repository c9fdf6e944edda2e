package org.windlass.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineHost;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.engine.docker.Timeouts;
import org.windlass.engine.transport.DialerOptions;
import org.windlass.engine.transport.Passphrases;

/**
 * An sshd on loopback with a host key, a login key and a client configuration of its own; whoever
 * logs in finds an engine through {@code DOCKER_HOST}. The user's own ssh files are not used.
 */
final class SshdLab implements AutoCloseable {
  private final LabDir dir;
  private final int port;
  private final LabProcess process;

  private SshdLab(LabDir dir, List<String> setEnvironment) {
    this.dir = dir;
    this.port = freePort();
    keygen("host_key", "");
    keygen("login_key", "");
    dir.write("authorized_keys", read("login_key.pub"));
    dir.write(
        "sshd_config",
        String.join(
            "\n",
            "Port " + port,
            "ListenAddress 127.0.0.1",
            "HostKey " + dir.file("host_key"),
            "AuthorizedKeysFile " + dir.file("authorized_keys"),
            "PidFile none",
            "UsePAM no",
            "StrictModes no",
            "PermitRootLogin yes",
            "PasswordAuthentication no",
            "KbdInteractiveAuthentication no",
            "SetEnv " + String.join(" ", setEnvironment),
            ""));
    trustHostKey("host_key");
    configure("BatchMode yes", "IdentityFile " + dir.file("login_key"));
    this.process = launch();
  }

  /** Starts one through which {@code engine} is the default. */
  static SshdLab start(EngineHost engine) {
    return start("DOCKER_HOST=" + engine.uri());
  }

  /**
   * Starts one.
   *
   * @param setEnvironment what whoever logs in finds in the environment
   */
  static SshdLab start(String... setEnvironment) {
    LabDir dir = LabDir.create("sshd");
    try {
      return new SshdLab(dir, List.of(setEnvironment));
    } catch (RuntimeException e) {
      dir.close();
      throw e;
    }
  }

  /** The engine that is the default of whoever logs in. */
  EngineHost.Ssh host() {
    return new EngineHost.Ssh("root", "127.0.0.1", port, "");
  }

  /** The engine at a socket of the machine. */
  EngineHost.Ssh host(Path socket) {
    return new EngineHost.Ssh("root", "127.0.0.1", port, socket.toString());
  }

  /** What makes {@code ssh} use the client configuration of this lab. */
  Map<String, String> environment() {
    Path bin = dir.makeDirectory("bin");
    Path wrapper =
        dir.write(
            "bin/ssh",
            "#!/bin/sh\nexec "
                + Program.SSH.path()
                + " -F "
                + dir.file("ssh_config")
                + " \"$@\"\n");
    try {
      Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of("PATH", bin + ":" + LabProcess.searchPath());
  }

  /** An engine behind ssh with an environment. */
  DockerEngine open(EngineHost host, Map<String, String> environment, Timeouts timeouts) {
    return DockerEngine.open(
        EngineEndpoint.of(host),
        new EngineOptions(
            null,
            "Windlass/lab",
            timeouts,
            Map.of(),
            new DialerOptions(Passphrases.NONE, environment)));
  }

  /** Sends a command to the shared connection of the client configuration; returns the answer. */
  String control(String command) {
    EngineHost.Ssh host = host();
    return LabProcess.run(
        List.of(
            Program.SSH.path(),
            "-F",
            dir.file("ssh_config").toString(),
            "-O",
            command,
            "-p",
            Integer.toString(host.port()),
            "root@" + host.host()));
  }

  /** Where it keeps all it has. */
  LabDir directory() {
    return dir;
  }

  /** Writes the client configuration anew, with the files that keep it apart from the user's. */
  void configure(String... lines) {
    dir.write(
        "ssh_config",
        String.join(
            "\n",
            "UserKnownHostsFile " + dir.file("known_hosts"),
            "GlobalKnownHostsFile /dev/null",
            "IdentitiesOnly yes",
            "IdentityAgent none",
            String.join("\n", lines),
            ""));
  }

  /** Makes a key pair; the private key is in the file {@code name}. */
  Path keygen(String name, String passphrase) {
    LabProcess.run(
        List.of(
            Program.SSH_KEYGEN.path(),
            "-q",
            "-t",
            "ed25519",
            "-N",
            passphrase,
            "-C",
            name,
            "-f",
            dir.file(name).toString()));
    return dir.file(name);
  }

  /** Lets the owner of a key log in, and nobody else. */
  void authorize(String key) {
    dir.write("authorized_keys", read(key + ".pub"));
  }

  /** Makes clients expect that host key. */
  void trustHostKey(String key) {
    dir.write("known_hosts", "[127.0.0.1]:" + port + " " + read(key + ".pub"));
  }

  /** Makes clients know no host key. */
  void forgetHostKey() {
    dir.delete("known_hosts");
  }

  /** What is in a file of its directory. */
  String read(String name) {
    try {
      return Files.readString(dir.file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills it, and with it every login. */
  void kill() {
    process.kill();
  }

  @Override
  public void close() {
    process.close();
    dir.close();
  }

  private LabProcess launch() {
    try {
      // Debian makes it when the system's own sshd starts.
      Files.createDirectories(Path.of("/run/sshd"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LabProcess started =
        LabProcess.start(
            dir.file("log"),
            Map.of(),
            List.of(Program.SSHD.path(), "-D", "-e", "-f", dir.file("sshd_config").toString()));
    started.awaitReady(() -> started.log().contains("Server listening on"));
    return started;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
