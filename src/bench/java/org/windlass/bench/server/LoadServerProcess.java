package org.windlass.bench.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.windlass.engine.EngineHost;
import org.windlass.engine.InvalidHostException;
import org.windlass.engine.transport.HostParser;

/** The server in a process of its own, so that its work is not counted as the client's. */
public final class LoadServerProcess implements AutoCloseable {
  private final Process process;
  private final Path directory;
  private final EngineHost host;

  private LoadServerProcess(Process process, Path directory, EngineHost host) {
    this.process = process;
    this.directory = directory;
    this.host = host;
  }

  /** Starts a server that has no images, and waits until it listens. */
  public static LoadServerProcess start(Transport transport)
      throws IOException, InvalidHostException {
    return start(transport, 0);
  }

  /** Starts a server that has so many images, and waits until it listens. */
  public static LoadServerProcess start(Transport transport, int images)
      throws IOException, InvalidHostException {
    Path directory = Files.createTempDirectory("windlass-bench");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LoadServer.class.getName(),
                transport.name().toLowerCase(Locale.ROOT),
                directory.toString(),
                Integer.toString(images))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String uri = out.readLine();
    if (uri == null) {
      throw new IOException("the server did not start");
    }
    return new LoadServerProcess(process, directory, HostParser.parse(uri));
  }

  /** Where it listens. */
  public EngineHost host() {
    return host;
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    Files.deleteIfExists(directory.resolve("engine.sock"));
    Files.deleteIfExists(directory);
  }
}
