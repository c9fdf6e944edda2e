package org.windlass.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.windlass.engine.EngineHost;

/** A podman service with directories, locks and a socket of its own. */
public final class PodmanLab implements AutoCloseable {
  private static final String POLICY = "{\"default\": [{\"type\": \"insecureAcceptAnything\"}]}";

  private final LabDir dir;
  private final Map<String, String> environment;
  private final LabProcess process;

  private PodmanLab(LabDir dir, Map<String, String> environment, LabProcess process) {
    this.dir = dir;
    this.environment = environment;
    this.process = process;
  }

  /**
   * Starts one and waits until it listens.
   *
   * @param registries {@code host:port} of those that speak plain HTTP
   */
  public static PodmanLab start(String... registries) {
    LabDir dir = LabDir.create("podman");
    try {
      Map<String, String> environment = environment(dir, registries);
      LabProcess process =
          LabProcess.start(
              dir.file("log"),
              environment,
              command(dir, "system", "service", "--time=0", "unix://" + socket(dir)));
      process.awaitReady(() -> Addresses.accepts(socket(dir)));
      return new PodmanLab(dir, environment, process);
    } catch (RuntimeException e) {
      dir.close();
      throw e;
    }
  }

  /** Its unix socket, as a host. */
  public EngineHost host() {
    return new EngineHost.Unix(socket(dir));
  }

  /**
   * Runs podman's command line on the images of the service.
   *
   * @return what it said
   * @throws IllegalStateException when it fails, with what it said
   */
  public String podman(String... words) {
    return LabProcess.run(environment, command(dir, words)).strip();
  }

  @Override
  public void close() {
    process.close();
    dir.close();
  }

  private static List<String> command(LabDir dir, String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Program.PODMAN.path(),
                "--tmpdir",
                dir.makeDirectory("tmp").toString(),
                "--events-backend",
                "file"));
    command.addAll(List.of(words));
    return command;
  }

  private static Path socket(LabDir dir) {
    return dir.file("podman.sock");
  }

  /** Nothing of the machine's own configuration is read. */
  private static Map<String, String> environment(LabDir dir, String... registries) {
    String insecure =
        Stream.of(registries)
            .map(registry -> "[[registry]]\nlocation = \"" + registry + "\"\ninsecure = true\n")
            .collect(Collectors.joining());
    dir.write(".config/containers/policy.json", POLICY);
    return Map.of(
        "HOME",
        dir.path().toString(),
        "TMPDIR",
        dir.makeDirectory("tmp").toString(),
        "CONTAINERS_REGISTRIES_CONF",
        dir.write("registries.conf", "unqualified-search-registries = []\n" + insecure).toString(),
        "CONTAINERS_STORAGE_CONF",
        dir.write("storage.conf", storage(dir)).toString(),
        "CONTAINERS_CONF",
        dir.write("containers.conf", "[engine]\nlock_type = \"file\"\n").toString());
  }

  /** The one driver that works everywhere; images of the lab are small. */
  private static String storage(LabDir dir) {
    return """
    [storage]
    driver = "vfs"
    graphroot = "%s"
    runroot = "%s"
    """
        .formatted(dir.file("root"), dir.file("run"));
  }
}
