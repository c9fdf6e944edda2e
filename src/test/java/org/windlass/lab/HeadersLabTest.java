package org.windlass.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windlass.lab.Program.DOCKER;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windlass.context.Resolved;
import org.windlass.context.StartUp;
import org.windlass.context.StartUpOptions;

/** The headers that docker sends are those that Windlass finds. */
@Lab(DOCKER)
final class HeadersLabTest {
  @TempDir Path dir;
  private final Map<String, String> sent = new ConcurrentHashMap<>();
  private HttpServer server;
  private DockerCli docker;

  @BeforeEach
  void prepare() throws IOException {
    docker = new DockerCli(dir);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          sent.clear();
          exchange
              .getRequestHeaders()
              .forEach(
                  (name, values) -> sent.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void headersOfTheConfigFileAndOfTheEnvironment() throws Exception {
    for (String file : List.of("{}", "{\"HttpHeaders\":{\"X-File\":\"f\",\"X-Both\":\"file\"}}")) {
      for (String variable :
          List.of(
              "",
              "x-one=1",
              "\"x-one=1,2\",x-two= a ,x-three=",
              "x-both=env,X-BOTH=again",
              "x-one",
              "=1",
              "\"x-one=1",
              "x-one=\"1\"",
              "\n",
              "user-agent=me")) {
        Files.writeString(dir.resolve("config.json"), file);
        assertThat(byWindlass(variable)).as("%s %s", file, variable).isEqualTo(byDocker(variable));
      }
    }
  }

  private Map<String, String> byDocker(String variable) {
    sent.clear();
    String host = "tcp://127.0.0.1:" + server.getAddress().getPort();
    Map<String, String> environment =
        Map.of("DOCKER_HOST", host, "DOCKER_CUSTOM_HEADERS", variable);
    try {
      docker.run(environment, "version");
    } catch (IllegalStateException e) {
      // The server answers nothing that docker likes; what counts is what it was asked.
    }
    Map<String, String> custom = new TreeMap<>(sent);
    custom.keySet().removeIf(name -> !name.startsWith("x-"));
    return sent.isEmpty() ? Map.of("refused", "") : custom;
  }

  private Map<String, String> byWindlass(String variable) {
    Resolved resolved =
        StartUp.resolve(
            StartUpOptions.NONE,
            Map.of("DOCKER_CONFIG", dir.toString(), "DOCKER_CUSTOM_HEADERS", variable),
            dir);
    Map<String, String> custom = new TreeMap<>();
    // On its way a value loses the blanks around it.
    resolved
        .headers()
        .forEach((name, value) -> custom.put(name.toLowerCase(Locale.ROOT), value.strip()));
    return resolved.problem() == null ? custom : Map.of("refused", "");
  }
}
