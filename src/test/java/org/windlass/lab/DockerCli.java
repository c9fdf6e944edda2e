package org.windlass.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The docker command line with a config folder of its own, and no engine behind it.
 *
 * @param environment besides the config folder
 */
public record DockerCli(Path config, Map<String, String> environment) {

  /** With nothing else in its environment. */
  public DockerCli(Path config) {
    this(config, Map.of());
  }

  /**
   * Runs a command.
   *
   * @return what it said
   * @throws IllegalStateException when it fails, with what it said
   */
  public String run(String... words) {
    return run(environment, words);
  }

  /** The same, with other variables. */
  public String run(Map<String, String> variables, String... words) {
    Map<String, String> all = new HashMap<>(Map.of("DOCKER_CONFIG", config.toString()));
    all.putAll(variables);
    List<String> command = new ArrayList<>(List.of(Program.DOCKER.path()));
    command.addAll(List.of(words));
    return LabProcess.run(all, command).strip();
  }

  /** What {@code docker context inspect} says of a context, by a template. */
  String inspect(String context, String template) {
    return run("context", "inspect", context, "--format", template);
  }

  /** The names of all contexts, in docker's order. */
  List<String> contexts() {
    return run("context", "ls", "--format", "{{.Name}}").lines().toList();
  }
}
