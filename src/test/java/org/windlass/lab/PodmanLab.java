package org.windlass.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.windlass.engine.EngineHost;

/** A podman service with directories, locks and a socket of its own. */
public final class PodmanLab implements AutoCloseable {
  private static final String POLICY = "{\"default\": [{\"type\": \"insecureAcceptAnything\"}]}";

  private final LabDir dir;
  private final LabProcess process;

  private PodmanLab(LabDir dir, LabProcess process) {
    this.dir = dir;
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
      LabProcess process =
          LabProcess.start(
              dir.file("log"),
              environment(dir, registries),
              List.of(
                  Program.PODMAN.path(),
                  "--tmpdir",
                  dir.makeDirectory("tmp").toString(),
                  "--events-backend",
                  "file",
                  "system",
                  "service",
                  "--time=0",
                  "unix://" + socket(dir)));
      process.awaitReady(() -> Addresses.accepts(socket(dir)));
      return new PodmanLab(dir, process);
    } catch (RuntimeException e) {
      dir.close();
      throw e;
    }
  }

  /** Its unix socket, as a host. */
  public EngineHost host() {
    return new EngineHost.Unix(socket(dir));
  }

  @Override
  public void close() {
    process.close();
    dir.close();
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
