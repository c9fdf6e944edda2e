package org.windlass.lab;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.windlass.testing.Issued;
import org.windlass.testing.KeyForm;
import org.windlass.testing.TlsDir;

/** A docker-registry with an empty store of its own. */
public final class RegistryLab implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("listening on (127\\.0\\.0\\.1:\\d+)");
  private static final int OK = 200;
  private static final int SALT = 16;
  private static final int CHEAP = 4;

  private final LabDir dir;
  private final LabProcess process;
  private final String address;
  private final HttpClient http = HttpClient.newHttpClient();

  private RegistryLab(LabDir dir, LabProcess process, String address) {
    this.dir = dir;
    this.process = process;
    this.address = address;
  }

  /** Starts one that lets everybody push and pull, and waits until it listens on plain HTTP. */
  public static RegistryLab start() {
    return start(LabDir.create("registry"), "");
  }

  /** Starts one that asks for a name and password. */
  public static RegistryLab withLogin(String user, String password) {
    LabDir dir = LabDir.create("registry");
    byte[] salt = new byte[SALT];
    new SecureRandom().nextBytes(salt);
    String hash = OpenBSDBCrypt.generate("2y", password.toCharArray(), salt, CHEAP);
    Path file = dir.write("htpasswd", user + ":" + hash + "\n");
    return start(dir, "auth:\n  htpasswd:\n    realm: lab\n    path: " + file + "\n");
  }

  /** Starts one that speaks TLS. */
  public static RegistryLab withTls(Issued server) {
    LabDir dir = LabDir.create("registry");
    return start(dir, tls(dir, server));
  }

  /** Starts one that speaks TLS, and lets in whom an authority has signed. */
  public static RegistryLab withClients(Issued server, Issued authority) {
    LabDir dir = LabDir.create("registry");
    Path clients = dir.write("clients.pem", authority.pem());
    return start(dir, tls(dir, server) + "    clientcas:\n      - " + clients + "\n");
  }

  private static String tls(LabDir dir, Issued server) {
    TlsDir files = new TlsDir(dir.path()).client(server, KeyForm.PKCS8);
    Path cert = files.path().resolve("cert.pem");
    Path key = files.path().resolve("key.pem");
    return "  tls:\n    certificate: " + cert + "\n    key: " + key + "\n";
  }

  /** Starts one that takes the first manifest format as well. */
  static RegistryLab withSchema1() {
    return start(LabDir.create("registry"), "compatibility:\n  schema1:\n    enabled: true\n");
  }

  private static RegistryLab start(LabDir dir, String more) {
    try {
      String config =
          """
          version: 0.1
          storage:
            filesystem:
              rootdirectory: %s
            delete:
              enabled: true
          http:
            addr: 127.0.0.1:0
          """
                  .formatted(dir.file("data"))
              + more;
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
