package org.windlass.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineEndpoint;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineHost;
import org.windlass.engine.EngineProtocolException;
import org.windlass.engine.EngineUnreachableException;
import org.windlass.engine.TlsMaterialException;
import org.windlass.engine.TlsSettings;
import org.windlass.engine.docker.DockerEngine;
import org.windlass.engine.docker.EngineOptions;
import org.windlass.engine.transport.DialerOptions;
import org.windlass.testing.KeyForm;

/** What Windlass and the docker command line say of the same host and the same files. */
final class TlsClients {
  /** The engine answered. */
  static final String ALIVE = "ALIVE";

  private TlsClients() {}

  /** {@link #ALIVE}, or the name of the reason, or of the file and what is wrong with it. */
  static String windlass(EngineHost host, TlsSettings tls) {
    EngineOptions plain = EngineOptions.defaults();
    EngineOptions options =
        new EngineOptions(
            null,
            plain.userAgent(),
            plain.timeouts(),
            Map.of(),
            new DialerOptions(key -> KeyForm.PASSPHRASE.toCharArray(), Map.of()));
    try (Engine engine = DockerEngine.open(new EngineEndpoint(host, tls), options)) {
      engine.ping(new Cancellation());
      return ALIVE;
    } catch (EngineUnreachableException e) {
      return e.getCause() instanceof TlsMaterialException material
          ? material.kind() + " " + material.problem()
          : e.reason() + (e.detail().isEmpty() ? "" : ": " + e.detail());
    } catch (EngineProtocolException e) {
      return e.reason().name();
    } catch (EngineException e) {
      return e.toString();
    }
  }

  /** {@link #ALIVE}, or what the command line said. */
  static String docker(EngineHost host, TlsSettings tls, Map<String, String> environment) {
    List<String> command = new ArrayList<>(List.of(Program.DOCKER.path(), "-H", host.uri()));
    switch (tls.mode()) {
      case NONE -> {}
      case UNVERIFIED -> command.add("--tls");
      case VERIFIED -> command.add("--tlsverify");
    }
    if (tls.isOn()) {
      // Each is said, as the defaults lie in the configuration directory.
      add(command, "--tlscacert", tls.ca());
      add(command, "--tlscert", tls.cert());
      add(command, "--tlskey", tls.key());
    }
    command.addAll(List.of("version", "--format", "{{.Server.APIVersion}}"));
    try (LabDir config = LabDir.create("config")) {
      Map<String, String> all = new HashMap<>(environment);
      all.put("DOCKER_CONFIG", config.path().toString());
      LabProcess.run(all, command);
      return ALIVE;
    } catch (IllegalStateException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static void add(List<String> command, String option, @Nullable Path file) {
    command.add(option + "=" + (file == null ? "" : file));
  }
}
