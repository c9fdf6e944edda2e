package org.windlass.registry;

import static org.windlass.registry.StubRegistry.json;
import static org.windlass.registry.StubRegistry.manifest;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.X509ExtendedTrustManager;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.windlass.testing.CertificateMaker;
import org.windlass.testing.Issued;

/** A test with a scripted Docker Hub: its three names behind a proxy from the environment. */
abstract class DockerHubCase {
  static final String INDEX =
      "{\"schemaVersion\":2,\"mediaType\":\"" + MediaTypes.OCI_INDEX + "\",\"manifests\":[]}";
  static final String MANIFEST = "GET /v2/library/alpine/manifests/latest";
  static final String TOKEN = "GET /token";

  final CancelSignal never = CancelSignal.never();
  StubRegistry hub;
  RegistryOptions options;
  private @Nullable HttpRegistries registries;
  volatile String accepted = "Bearer t1";

  @SuppressWarnings("NullAway.Init") // Set before each test.
  DockerHubCase() {}

  @BeforeEach
  final void start() throws Exception {
    Issued root = CertificateMaker.root("hub-root");
    Issued server =
        CertificateMaker.of("CN=hub")
            .names("registry-1.docker.io", "auth.docker.io", "index.docker.io")
            .signedBy(root)
            .make();
    hub = StubRegistry.start(server, Protocol.HTTP_2, Protocol.HTTP_1_1).asProxy();
    hub.on(MANIFEST, this::guarded);
    hub.on(TOKEN, token("t1"));
    options =
        Clients.options()
            .withEnvironment(Map.of("https_proxy", hub.address()))
            .withTls(new RegistryTls(trust(root), List.of()));
  }

  @AfterEach
  final void stop() {
    if (registries != null) {
      registries.close();
    }
    hub.close();
  }

  /** Lets in who has the right token, to a manifest with nothing in it. */
  final MockResponse guarded(RecordedRequest request) {
    MockResponse inside =
        manifest(MediaTypes.OCI_INDEX, INDEX)
            .newBuilder()
            .setHeader("Docker-Content-Digest", StubRegistry.digest(INDEX))
            .setHeader("ratelimit-limit", "100;w=21600")
            .setHeader("ratelimit-remaining", "76;w=21600")
            .build();
    return guarded(request, inside);
  }

  /** Lets in who has the right token. */
  final MockResponse guarded(RecordedRequest request, MockResponse inside) {
    String authorization = request.getHeaders().get("Authorization");
    if (accepted.equals(authorization)) {
      return inside;
    }
    return StubRegistry.challenge(
        "Bearer realm=\"https://auth.docker.io/token\",service=\"registry.docker.io\","
            + "scope=\"repository:library/alpine:pull\""
            + (authorization == null ? "" : ",error=\"insufficient_scope\""));
  }

  static MockResponse token(String token) {
    return json(200, "{\"token\":\"" + token + "\",\"expires_in\":300}");
  }

  final HttpRegistries open(Credentials credentials) {
    HttpRegistries opened = HttpRegistries.open(options.withCredentials(credentials));
    registries = opened;
    return opened;
  }

  final HttpRegistries registries() {
    HttpRegistries opened = registries;
    if (opened == null) {
      throw new IllegalStateException("not opened");
    }
    return opened;
  }

  private static X509ExtendedTrustManager trust(Issued root)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("root", root.certificate());
    return CertificateFolder.chains(store);
  }
}
