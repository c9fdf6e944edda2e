package org.windlass.context;

import java.nio.file.Path;
import java.util.Map;

/**
 * The variables that docker reads, and the home that it falls back to. An empty variable counts as
 * none.
 */
record DockerEnvironment(StartUpOptions options, Map<String, String> variables, Path home) {
  static final String CONFIG_FILE = "config.json";

  /** A variable's value; empty when it is not set. */
  String get(String variable) {
    return variables.getOrDefault(variable, "");
  }

  boolean isSet(String variable) {
    return !get(variable).isEmpty();
  }

  /** Docker's folder: of {@code --config}, else of the environment, else of the home. */
  Path configFolder() {
    String option = options.configDir();
    return option == null || option.isEmpty() ? defaultConfigFolder() : Path.of(option).normalize();
  }

  /** The folder with the default certificates: docker has settled it before it reads --config. */
  Path certificateFolder() {
    return isSet("DOCKER_CERT_PATH") ? Path.of(get("DOCKER_CERT_PATH")) : defaultConfigFolder();
  }

  ConfigFile configFile() {
    return new ConfigFile(configFolder().resolve(CONFIG_FILE));
  }

  /**
   * The context that a command takes.
   *
   * @param current {@code currentContext} of the config file; empty when there is none
   */
  String contextName(String current) {
    String option = options.context();
    if (option != null && !option.isEmpty()) {
      return option;
    } else if (!options.hosts().isEmpty() || isSet("DOCKER_HOST")) {
      return ContextName.DEFAULT;
    } else if (isSet("DOCKER_CONTEXT")) {
      return get("DOCKER_CONTEXT");
    }
    return current.isEmpty() ? ContextName.DEFAULT : current;
  }

  /** The same environment, when no option is given. */
  DockerEnvironment withoutOptions() {
    return new DockerEnvironment(StartUpOptions.NONE, variables, home);
  }

  private Path defaultConfigFolder() {
    return isSet("DOCKER_CONFIG") ? Path.of(get("DOCKER_CONFIG")) : home.resolve(".docker");
  }
}
