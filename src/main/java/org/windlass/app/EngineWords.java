package org.windlass.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.windlass.command.PathWords;

/** The part of a command line and an environment that decides the engine. */
final class EngineWords {
  private static final List<String> NAMING =
      List.of("DOCKER_HOST", "DOCKER_CONTEXT", "DOCKER_CONFIG");
  private static final Set<String> PATHS = Set.of("DOCKER_CONFIG", "DOCKER_CERT_PATH");

  /** The variables that decide the engine. */
  static final List<String> VARIABLES =
      List.of(
          "DOCKER_HOST",
          "DOCKER_CONTEXT",
          "DOCKER_CONFIG",
          "DOCKER_TLS",
          "DOCKER_TLS_VERIFY",
          "DOCKER_CERT_PATH",
          "DOCKER_API_VERSION",
          "DOCKER_DEFAULT_PLATFORM",
          "HOME");

  private EngineWords() {}

  /** Whether options or environment name an engine. */
  static boolean nameEngine(StartOptions options, Map<String, String> environment) {
    return !options.hosts().isEmpty()
        || Stream.of(options.context(), options.config(), options.tls(), options.tlsVerify())
            .anyMatch(given -> given != null)
        || NAMING.stream().anyMatch(name -> !environment.getOrDefault(name, "").isEmpty());
  }

  /** The same options as words that mean the same in any folder, with the command behind them. */
  static List<String> portable(StartOptions options, Path folder) {
    List<String> words = new ArrayList<>();
    options.hosts().forEach(host -> add(words, "--host", host));
    add(words, "--context", options.context());
    add(words, "--config", absolute(options.config(), folder));
    add(words, "--tls", options.tls());
    add(words, "--tlsverify", options.tlsVerify());
    add(words, "--tlscacert", absolute(options.tlsCaCert(), folder));
    add(words, "--tlscert", absolute(options.tlsCert(), folder));
    add(words, "--tlskey", absolute(options.tlsKey(), folder));
    words.addAll(PathWords.absolute(options.words(), folder));
    return List.copyOf(words);
  }

  /** The variables that decide the engine; paths among them mean the same in any folder. */
  static Map<String, String> portable(Map<String, String> environment, Path folder) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String name : VARIABLES) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        kept.put(name, PATHS.contains(name) ? folder.resolve(value).toString() : value);
      }
    }
    return kept;
  }

  private static void add(List<String> words, String option, @Nullable Object value) {
    if (value != null) {
      words.add(option + "=" + value);
    }
  }

  private static @Nullable String absolute(@Nullable String path, Path folder) {
    return path == null || path.isEmpty() ? path : folder.resolve(path).toString();
  }
}
