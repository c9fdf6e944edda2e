package org.windlass.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An index of the first version of the registry API, which is what dockerd searches. It finds the
 * repositories whose name holds the words; what is pulled from it comes from a registry.
 */
public final class V1IndexLab implements AutoCloseable {
  private static final Pattern SEARCH = Pattern.compile("GET /v1/search\\?(?:.*&)?q=([^& ]*).*");
  private static final Pattern REGISTRY = Pattern.compile("[A-Z]+ (/v2/\\S*) .*");
  private static final int BACKLOG = 50;

  /** The first byte of a TLS client; dockerd tries that first, and waits long for an answer. */
  private static final int TLS_HANDSHAKE = 0x16;

  private final ServerSocket server;
  private final String registry;
  private final List<Repository> repositories;

  private V1IndexLab(ServerSocket server, String registry, List<Repository> repositories) {
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
      ServerSocket server =
          new ServerSocket(0, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
      V1IndexLab index = new V1IndexLab(server, registry, List.of(repositories));
      Thread.startVirtualThread(index::accept);
      return index;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its {@code host:port}. */
  public String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread.startVirtualThread(() -> serve(client));
      } catch (IOException e) {
        // Closed, or the client has gone already: the loop's condition knows.
      }
    }
  }

  /** Answers one request. */
  private void serve(Socket client) {
    try (client) {
      PushbackInputStream in = new PushbackInputStream(client.getInputStream());
      int first = in.read();
      if (first < 0 || first == TLS_HANDSHAKE) {
        return;
      }
      in.unread(first);
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
      String request = String.valueOf(lines.readLine());
      skipHeaders(lines);
      client.getOutputStream().write(answer(request).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // The client has gone: there is nobody to answer.
    }
  }

  private static void skipHeaders(BufferedReader lines) throws IOException {
    @Nullable String line = lines.readLine();
    while (line != null && !line.isEmpty()) {
      line = lines.readLine();
    }
  }

  private String answer(String request) {
    Matcher search = SEARCH.matcher(request);
    if (search.matches()) {
      return http("200 OK", "", found(search.group(1)));
    } else if (request.startsWith("GET /v1/_ping ")) {
      return http("200 OK", "", "{\"standalone\": true}");
    }
    Matcher pulled = REGISTRY.matcher(request);
    return pulled.matches()
        ? http(
            "307 Temporary Redirect", "Location: http://" + registry + pulled.group(1) + "\r\n", "")
        : http("404 Not Found", "", "");
  }

  private String found(String words) {
    List<Repository> found =
        repositories.stream().filter(repository -> repository.name.contains(words)).toList();
    return """
    {"query": "%s", "num_results": %d, "results": [%s]}
    """
        .formatted(
            words,
            found.size(),
            found.stream().map(Repository::json).collect(Collectors.joining(",")));
  }

  private static String http(String status, String headers, String json) {
    return "HTTP/1.1 "
        + status
        + "\r\nConnection: close\r\nContent-Type: application/json\r\n"
        + "Docker-Distribution-Api-Version: registry/2.0\r\n"
        + ("Content-Length: " + json.getBytes(StandardCharsets.UTF_8).length + "\r\n")
        + headers
        + "\r\n"
        + json;
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
