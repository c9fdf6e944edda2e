package org.windlass.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.windlass.engine.EngineHost;

/**
 * A dockerd with directories and a socket of its own and no network for containers. It has no way
 * out of the machine: whatever it asks beyond loopback is refused.
 */
public final class DockerdLab implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("API listen on ([^\"]+)\"");
  private static final Map<String, String> NO_WAY_OUT =
      Map.of("HTTP_PROXY", "http://127.0.0.1:1", "HTTPS_PROXY", "http://127.0.0.1:1");

  private final LabDir dir;
  private final List<String> arguments;
  private LabProcess process;

  private DockerdLab(LabDir dir, List<String> arguments) {
    this.dir = dir;
    this.arguments = arguments;
    this.process = launch();
  }

  /**
   * Starts one and waits until it listens.
   *
   * @param arguments put after the lab's own, such as {@code -H tcp://127.0.0.1:0}
   */
  public static DockerdLab start(String... arguments) {
    LabDir dir = LabDir.create("dockerd");
    try {
      return new DockerdLab(dir, List.of(arguments));
    } catch (RuntimeException e) {
      dir.close();
      throw e;
    }
  }

  /** Where it keeps all it has. */
  public Path directory() {
    return dir.path();
  }

  /** Its unix socket. */
  public Path socket() {
    return dir.file("docker.sock");
  }

  /** Its unix socket, as a host. */
  public EngineHost host() {
    return new EngineHost.Unix(socket());
  }

  /** Where it listens for TCP, when it was started with {@code -H tcp://127.0.0.1:0}. */
  public EngineHost tcpHost() {
    return listening(process).stream()
        .filter(address -> address.startsWith("127.0.0.1:"))
        .map(address -> new EngineHost.Tcp("127.0.0.1", Addresses.port(address), ""))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Runs the docker command line on this engine.
   *
   * @return what it said
   * @throws IllegalStateException when it fails, with what it said
   */
  public String docker(String... words) {
    List<String> command = new ArrayList<>(List.of(Program.DOCKER.path(), "-H", host().uri()));
    command.addAll(Arrays.asList(words));
    return LabProcess.run(Map.of("DOCKER_CONFIG", dir.file("config").toString()), command).strip();
  }

  /** Kills it as {@code kill -9} does; its socket stays behind. */
  public void kill() {
    process.kill();
  }

  /** Starts it again, on the same socket and with the same images. */
  public void startAgain() {
    process.close();
    // Where nobody buries orphans, a killed containerd would pass for a running one.
    dir.delete("exec/containerd/containerd.pid");
    process = launch();
  }

  @Override
  public void close() {
    process.close();
    dir.close();
  }

  private LabProcess launch() {
    List<String> command =
        new ArrayList<>(
            List.of(
                Program.DOCKERD.path(),
                "--data-root",
                dir.file("data").toString(),
                "--exec-root",
                dir.file("exec").toString(),
                "-p",
                dir.file("pid").toString(),
                "-H",
                host().uri(),
                "--bridge=none",
                "--iptables=false"));
    command.addAll(arguments);
    LabProcess started = LabProcess.start(dir.file("log"), NO_WAY_OUT, command);
    long addresses = command.stream().filter("-H"::equals).count();
    started.awaitReady(() -> listening(started).size() == addresses);
    return started;
  }

  private static List<String> listening(LabProcess process) {
    return LISTENING
        .matcher(process.log())
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}
