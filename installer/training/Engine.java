import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A scripted engine for the training run: enough of the Engine API to list images and to pull one,
 * on a unix socket. Run from its source: {@code java Engine.java SOCKET}. It ends when it is killed.
 */
final class Engine {
  private static final int IMAGES = 200;
  private static final int LAYERS = 4;
  private static final int STEPS = 40;
  private static final String VERSION =
      """
      {"Version":"28.0.0","ApiVersion":"1.41","MinAPIVersion":"1.24","Os":"linux","Arch":"amd64",\
      "Components":[{"Name":"Engine","Version":"28.0.0"}]}""";

  private Engine() {}

  public static void main(String[] args) throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(Path.of(args[0])));
      while (true) {
        SocketChannel client = server.accept();
        Thread.ofVirtual().start(() -> serve(client));
      }
    }
  }

  private static void serve(SocketChannel client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(Channels.newInputStream(client), StandardCharsets.UTF_8));
      OutputStream out = Channels.newOutputStream(client);
      for (String request = in.readLine(); request != null; request = in.readLine()) {
        for (String header = in.readLine(); header != null && !header.isEmpty(); ) {
          header = in.readLine();
        }
        answer(request, out);
      }
    } catch (IOException | InterruptedException e) {
      // The program has gone: nothing is left to answer.
    }
  }

  private static void answer(String request, OutputStream out)
      throws IOException, InterruptedException {
    if (request.contains("/_ping")) {
      whole(out, "OK");
    } else if (request.contains("/images/create")) {
      pull(out);
    } else if (request.contains("/images/json")) {
      whole(out, images());
    } else if (request.contains("/events")) {
      out.write(head("Transfer-Encoding: chunked"));
    } else if (request.contains("/version")) {
      whole(out, VERSION);
    } else if (request.contains("/containers/json")) {
      whole(out, "[]");
    } else {
      whole(out, "{}");
    }
  }

  private static String images() {
    return IntStream.range(0, IMAGES)
        .mapToObj(
            i ->
                """
                {"Id":"sha256:%064x","ParentId":"","RepoTags":["demo/image-%d:1.%d"],\
                "RepoDigests":["demo/image-%d@sha256:%064x"],"Created":%d,"Size":%d,\
                "SharedSize":-1,"Containers":-1,"Labels":null}"""
                    .formatted(i, i, i % 9, i, i, 1_760_000_000 - i * 86_400, 7_000_000 + i * 777))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static void pull(OutputStream out) throws IOException, InterruptedException {
    out.write(head("Transfer-Encoding: chunked"));
    chunk(out, "{\"status\":\"Pulling from demo/image\",\"id\":\"latest\"}");
    for (int step = 0; step <= STEPS; step++) {
      for (int layer = 0; layer < LAYERS; layer++) {
        chunk(
            out,
            "{\"status\":\"Downloading\",\"progressDetail\":{\"current\":%d,\"total\":%d},\"id\":\"%012x\"}"
                .formatted(step * 100_000, STEPS * 100_000, layer + 1));
      }
      Thread.sleep(20);
    }
    for (int layer = 0; layer < LAYERS; layer++) {
      chunk(
          out, "{\"status\":\"Pull complete\",\"progressDetail\":{},\"id\":\"%012x\"}".formatted(layer + 1));
    }
    chunk(out, "{\"status\":\"Digest: sha256:%064x\"}".formatted(1));
    chunk(out, "{\"status\":\"Status: Downloaded newer image for demo/image:latest\"}");
    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static void chunk(OutputStream out, String message) throws IOException {
    byte[] bytes = (message + "\r\n").getBytes(StandardCharsets.UTF_8);
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static void whole(OutputStream out, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    out.write(head("Content-Length: " + bytes.length));
    out.write(bytes);
    out.flush();
  }

  private static byte[] head(String length) {
    return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nApi-Version: 1.41\r\n"
            + "Docker-Experimental: false\r\nOstype: linux\r\nServer: training\r\n"
            + length
            + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
