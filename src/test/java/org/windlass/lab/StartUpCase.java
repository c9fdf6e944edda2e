package org.windlass.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.windlass.context.Resolved;
import org.windlass.context.StartUp;
import org.windlass.context.StartUpOptions;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.TlsSettings.Mode;

/**
 * Options and variables, and the engine that they lead to: its context, its host, whether it need
 * not be verified, and the TLS files.
 *
 * @param arguments the options as docker takes them
 * @param options the same for Windlass
 */
record StartUpCase(
    List<String> arguments, StartUpOptions options, Map<String, String> environment) {
  static final String REFUSED = "refused";

  private static final String TEMPLATE =
      "{{.Name}}|{{.Endpoints.docker.Host}}|{{.Endpoints.docker.SkipTLSVerify}}"
          + "|{{json .TLSMaterial}}";

  /** What docker takes. */
  String takenBy(DockerCli docker) {
    List<String> words = new ArrayList<>(arguments);
    words.addAll(List.of("context", "inspect", "--format", TEMPLATE));
    try {
      String[] parts = docker.run(environment, words.toArray(String[]::new)).split("\\|", -1);
      // Docker names the files in any order.
      String files =
          Stream.of("ca.pem", "cert.pem", "key.pem")
              .filter(file -> parts[3].contains('"' + file + '"'))
              .map(this::named)
              .collect(Collectors.joining(",", "[", "]"));
      return parts[0] + "|" + parts[1] + "|" + parts[2] + "|" + files;
    } catch (IllegalStateException e) {
      return REFUSED;
    }
  }

  /** What Windlass takes, with the config folder of {@code docker}. */
  String takenByWindlass(DockerCli docker) {
    Map<String, String> variables =
        new HashMap<>(Map.of("DOCKER_CONFIG", docker.config().toString()));
    variables.putAll(environment);
    Resolved resolved = StartUp.resolve(options, variables, docker.config());
    EngineEndpoint endpoint = resolved.endpoint();
    if (endpoint == null || resolved.problem() != null) {
      return REFUSED;
    }
    TlsSettings tls = endpoint.tls();
    String files =
        Stream.of(tls.ca(), tls.cert(), tls.key())
            .filter(Objects::nonNull)
            .map(file -> String.valueOf(file.getFileName()))
            .collect(Collectors.joining(",", "[", "]"));
    boolean unverified = tls.mode() == Mode.UNVERIFIED;
    return resolved.contextName() + "|" + endpoint.host().uri() + "|" + unverified + "|" + files;
  }

  /** Docker gives every file the default name. */
  private String named(String file) {
    String option =
        switch (file) {
          case "ca.pem" -> options.tlsCaCert();
          case "cert.pem" -> options.tlsCert();
          default -> options.tlsKey();
        };
    return option == null ? file : String.valueOf(Path.of(option).getFileName());
  }
}
