package org.windlass.lab;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A docker-registry with an empty store of its own, on plain HTTP. */
public final class RegistryLab implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("listening on (127\\.0\\.0\\.1:\\d+)");
  private static final int OK = 200;

  private final LabDir dir;
  private final LabProcess process;
  private final String address;
  private final HttpClient http = HttpClient.newHttpClient();

  private RegistryLab(LabDir dir, LabProcess process, String address) {
    this.dir = dir;
    this.process = process;
    this.address = address;
  }

  /** Starts one and waits until it listens. */
  public static RegistryLab start() {
    LabDir dir = LabDir.create("registry");
    try {
      String config =
          """
          version: 0.1
          storage:
            filesystem:
              rootdirectory: %s
          http:
            addr: 127.0.0.1:0
          """
              .formatted(dir.file("data"));
      List<String> command =
          List.of(Program.REGISTRY.path(), "serve", dir.write("config.yml", config).toString());
      LabProcess process = LabProcess.start(dir.file("log"), Map.of(), command);
      process.awaitReady(() -> !listening(process).isEmpty());
      return new RegistryLab(dir, process, listening(process).getFirst());
    } catch (RuntimeException e) {
      dir.close();
      throw e;
    }
  }

  /** Its {@code host:port}. */
  public String address() {
    return address;
  }

  /**
   * Puts an image into the registry.
   *
   * @return the digest of its manifest
   */
  public String push(String repository, String tag, LabImage image) {
    image.layers().forEach(layer -> pushBlob(repository, layer.blob()));
    pushBlob(repository, image.config());
    Blob manifest = image.manifest();
    URI uri = uri("/v2/" + repository + "/manifests/" + tag);
    send(
        HttpRequest.newBuilder(uri).header("Content-Type", manifest.mediaType()),
        "PUT",
        manifest.bytes());
    return manifest.digest();
  }

  @Override
  public void close() {
    http.close();
    process.close();
    dir.close();
  }

  private void pushBlob(String repository, Blob blob) {
    URI uploads = uri("/v2/" + repository + "/blobs/uploads/");
    String upload =
        send(HttpRequest.newBuilder(uploads), "POST", new byte[0])
            .headers()
            .firstValue("Location")
            .orElseThrow();
    URI target = URI.create(upload + "&digest=" + blob.digest());
    send(HttpRequest.newBuilder(target), "PUT", blob.bytes());
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String method, byte[] body) {
    try {
      HttpResponse<String> response =
          http.send(
              request.method(method, BodyPublishers.ofByteArray(body)).build(),
              BodyHandlers.ofString());
      if (response.statusCode() / 100 * 100 != OK) {
        throw new IllegalStateException(response + " " + response.body() + "\n" + process.log());
      }
      return response;
    } catch (IOException e) {
      throw new IllegalStateException("the registry does not answer:\n" + process.log(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private URI uri(String path) {
    return URI.create("http://" + address + path);
  }

  private static List<String> listening(LabProcess process) {
    return LISTENING
        .matcher(process.log())
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}
