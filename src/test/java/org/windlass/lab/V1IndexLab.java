package org.windlass.lab;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An index of the first version of the registry API, which is what dockerd searches. It finds the
 * repositories whose name holds the words; what is pulled from it comes from a registry.
 */
public final class V1IndexLab implements AutoCloseable {
  private static final Pattern WORDS = Pattern.compile("(?:^|&)q=([^&]*)");
  private static final int OK = 200;
  private static final int TEMPORARY_REDIRECT = 307;

  private final HttpServer server;
  private final String registry;
  private final List<Repository> repositories;

  private V1IndexLab(HttpServer server, String registry, List<Repository> repositories) {
    this.server = server;
    this.registry = registry;
    this.repositories = repositories;
  }

  /**
   * Starts one on a free port of loopback.
   *
   * @param registry {@code host:port} of the registry that has the images
   */
  public static V1IndexLab start(String registry, Repository... repositories) {
    try {
      HttpServer server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
      V1IndexLab index = new V1IndexLab(server, registry, List.of(repositories));
      server.createContext("/v1/_ping", exchange -> answer(exchange, "{\"standalone\": true}"));
      server.createContext("/v1/search", index::search);
      server.createContext("/v2/", index::redirect);
      server.start();
      return index;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its {@code host:port}. */
  public String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void search(HttpExchange exchange) throws IOException {
    Matcher query = WORDS.matcher(String.valueOf(exchange.getRequestURI().getQuery()));
    String words = query.find() ? query.group(1) : "";
    List<Repository> found =
        repositories.stream().filter(repository -> repository.name.contains(words)).toList();
    answer(
        exchange,
        """
        {"query": "%s", "num_results": %d, "results": [%s]}
        """
            .formatted(
                words,
                found.size(),
                found.stream().map(Repository::json).collect(Collectors.joining(","))));
  }

  private void redirect(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = "http://" + registry + exchange.getRequestURI();
      exchange.getResponseHeaders().set("Location", target);
      exchange.getResponseHeaders().set("Docker-Distribution-Api-Version", "registry/2.0");
      exchange.sendResponseHeaders(TEMPORARY_REDIRECT, -1);
    }
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    try (exchange) {
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(OK, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** One entry of the index; its texts need no escape in JSON. */
  public record Repository(String name, String description, int stars, boolean official) {
    private String json() {
      return """
      {"name": "%s", "description": "%s", "star_count": %d, "is_official": %b}\
      """
          .formatted(name, description, stars, official);
    }
  }
}
