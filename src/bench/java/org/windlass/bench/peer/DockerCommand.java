package org.windlass.bench.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.windlass.bench.figures.ProgramRun;
import org.windlass.bench.figures.Stopwatch;
import org.windlass.bench.figures.Used;
import org.windlass.engine.EngineHost;

/**
 * The docker command line: a new process each time, whose output, as it is no terminal, has no bars
 * but for which every event is decoded all the same.
 */
final class DockerCommand implements Peer {
  private static final String ERRORS = "errors";

  private final EngineHost host;
  private final String name;
  private final Path config;

  private DockerCommand(EngineHost host, String name) throws IOException {
    this.host = host;
    this.name = name;
    this.config = Files.createTempDirectory("windlass-bench-docker");
  }

  static DockerCommand find(EngineHost host) throws IOException {
    Process version = new ProcessBuilder("docker", "--version").start();
    String said = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String number = said.replaceFirst("(?s)Docker version ([^, ]+).*", "$1");
    return new DockerCommand(host, "docker CLI " + number + ", a new process");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Stopwatch.Took pull(String tag, int events) throws IOException, InterruptedException {
    Path errors = config.resolve(ERRORS);
    ProcessBuilder builder =
        new ProcessBuilder(List.of("docker", "-H", host.uri(), "pull", "bench:" + tag))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(errors.toFile());
    builder.environment().keySet().removeIf(variable -> variable.startsWith("DOCKER_"));
    builder.environment().put("DOCKER_CONFIG", config.toString());
    Used used = ProgramRun.of(builder, errors);
    return new Stopwatch.Took(used.wall(), used.cpu());
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(config.resolve(ERRORS));
    Files.delete(config);
  }
}
