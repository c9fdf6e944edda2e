package org.windlass.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.windlass.registry.StubRegistry.answer;
import static org.windlass.registry.StubRegistry.bytes;
import static org.windlass.registry.StubRegistry.digest;
import static org.windlass.registry.StubRegistry.json;
import static org.windlass.registry.StubRegistry.manifest;
import static org.windlass.registry.StubRegistry.redirect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.reference.Digest;
import org.windlass.registry.RegistryProtocolException.Reason;

/** What a registry that means harm can send. */
class HostileRegistryTest extends StubRegistryCase {
  private static final String EMPTY_INDEX =
      "{\"schemaVersion\":2,\"mediaType\":\"" + MediaTypes.OCI_INDEX + "\",\"manifests\":[]}";
  private static final byte[] BLOB = "the bytes of a blob".getBytes(StandardCharsets.UTF_8);
  private static final Descriptor LAYER =
      new Descriptor(MediaTypes.OCI_LAYER, digest(BLOB), BLOB.length);
  private static final String BLOB_PATH = "GET /v2/a/blobs/" + LAYER.digest();

  HostileRegistryTest() {
    super(new Credential.Password("anna", "s3cr3t"));
  }

  @Test
  void aManifestOfAnotherDigestIsRefused() {
    Digest wanted = digest("something else");
    stub.on("GET /v2/a/manifests/" + wanted, manifest(MediaTypes.OCI_INDEX, EMPTY_INDEX));

    RegistryDigestException e =
        catchThrowableOfType(
            RegistryDigestException.class, () -> repository.manifest(wanted.toString(), never));

    assertThat(e.expected()).isEqualTo(wanted);
    assertThat(e).hasMessageContaining(digest(EMPTY_INDEX).toString());
  }

  @Test
  void aManifestThatIsNotWhatItsHeaderSaysIsRefused() {
    stub.on(
        "GET /v2/a/manifests/1",
        manifest(MediaTypes.OCI_INDEX, EMPTY_INDEX)
            .newBuilder()
            .setHeader("Docker-Content-Digest", digest("something else"))
            .build());

    assertThatThrownBy(() -> repository.manifest("1", never))
        .isInstanceOf(RegistryDigestException.class);
  }

  @Test
  void aManifestOfAnotherSizeThanItsIndexSaysIsRefused() {
    Digest digest = digest(EMPTY_INDEX);
    stub.on("GET /v2/a/manifests/" + digest, manifest(MediaTypes.OCI_INDEX, EMPTY_INDEX));

    assertThatThrownBy(
            () -> repository.manifest(new Descriptor(MediaTypes.OCI_INDEX, digest, 7), never))
        .isInstanceOf(RegistryDigestException.class);
  }

  @Test
  void aGiganticManifestIsNotRead() {
    stub.on("GET /v2/a/manifests/1", manifest(MediaTypes.OCI_INDEX, " ".repeat((4 << 20) + 1)));
    stub.on(
        "GET /v2/a/manifests/2",
        answer(200)
            .setHeader("Content-Type", MediaTypes.OCI_INDEX)
            .chunkedBody(" ".repeat((4 << 20) + 1), 1 << 16)
            .build());

    assertThat(protocol(() -> repository.manifest("1", never))).isEqualTo(Reason.TOO_LARGE);
    assertThat(protocol(() -> repository.manifest("2", never))).isEqualTo(Reason.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"schemaVersion\":2,\"manifests\":[],\"layers\":[]}",
        "{\"schemaVersion\":2,\"manifests\":[],\"config\":{}}",
        "{\"schemaVersion\":2,\"manifests\":[],\"manifests\":[]}",
        "{\"schemaVersion\":2,\"manifests\":[]} {}",
        "{\"schemaVersion\":2,\"manifests\":{}}",
        "{\"schemaVersion\":2,\"mediaType\":\"a/b\",\"manifests\":[]}",
        "{\"schemaVersion\":2,\"manifests\":[{\"mediaType\":\"a\",\"size\":-1,\"digest\":\"x\"}]}",
        "{\"schemaVersion\":2,\"manifests\":[{\"mediaType\":\"a\",\"size\":1,"
            + "\"digest\":\"sha256:../../../../../../../../../../../../../../../../../etc/passwd\"}]}"
      })
  void whatIsNoIndexIsRefused(String body) {
    stub.on("GET /v2/a/manifests/1", manifest(MediaTypes.OCI_INDEX, body));

    assertThat(protocol(() -> repository.manifest("1", never))).isEqualTo(Reason.MALFORMED);
  }

  @Test
  void deepJsonIsRefusedWherever() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    stub.on(
        "GET /v2/a/manifests/1",
        manifest(MediaTypes.OCI_INDEX, "{\"schemaVersion\":2,\"manifests\":" + deep + "}"));
    stub.on("GET /v2/a/tags/list", json(200, "{\"tags\":" + deep + "}"));

    assertThat(protocol(() -> repository.manifest("1", never))).isEqualTo(Reason.MALFORMED);
    assertThat(protocol(() -> repository.tags(9, never))).isEqualTo(Reason.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {MediaTypes.SCHEMA_1, MediaTypes.SCHEMA_1_SIGNED, "application/json"})
  void theFirstManifestFormatIsRefusedByName(String mediaType) {
    stub.on(
        "GET /v2/a/manifests/1",
        manifest(mediaType, "{\"schemaVersion\":1,\"name\":\"a\",\"fsLayers\":[]}"));

    assertThat(protocol(() -> repository.manifest("1", never))).isEqualTo(Reason.SCHEMA_1);
  }

  @Test
  void aBlobOfAnotherDigestIsRefused() {
    byte[] other = BLOB.clone();
    other[3] ^= 1;
    stub.on(BLOB_PATH, bytes(other));

    assertThat(wrong(() -> repository.smallBlob(LAYER, 100, never)))
        .contains(LAYER.digest().toString(), digest(other).toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 18, 20, 4000})
  void aBlobOfAnotherSizeIsRefusedBeforeOneByteTooMany(int size) {
    byte[] other = new byte[size];
    System.arraycopy(BLOB, 0, other, 0, Math.min(size, BLOB.length));
    stub.inTurn(
        BLOB_PATH, bytes(other), answer(200).chunkedBody(new Buffer().write(other), 5).build());
    ByteArrayOutputStream sink = new ByteArrayOutputStream();

    assertThat(wrong(() -> download(sink))).contains(size + " bytes");
    assertThat(sink.size()).isZero();
    wrong(() -> download(sink));
    assertThat(sink.size()).isLessThanOrEqualTo(BLOB.length);
  }

  @Test
  void anEndlessBodyIsCutOff() {
    stub.on(
        BLOB_PATH,
        answer(200).chunkedBody(new Buffer().write(new byte[64 << 20]), 1 << 20).build());
    AtomicLong count = new AtomicLong();
    Descriptor large = new Descriptor("a/b", LAYER.digest(), 1 << 20);

    assertThat(
            wrong(
                () ->
                    repository.download(
                        large,
                        new BlobVerifier(large.digest()),
                        (_, _, n) -> count.addAndGet(n),
                        never)))
        .contains("more than " + (1 << 20));
    assertThat(count.get()).isLessThanOrEqualTo(1 << 20);
  }

  @Test
  void aLostConnectionThatNeverHelpsEnds() {
    AtomicInteger asked = new AtomicInteger();
    stub.on(
        BLOB_PATH,
        _ -> {
          asked.incrementAndGet();
          return bytes(BLOB).newBuilder().onResponseBody(closing()).build();
        });

    assertThatThrownBy(() -> download(new ByteArrayOutputStream()))
        .isInstanceOf(RegistryUnreachableException.class);
    assertThat(asked.get()).isLessThanOrEqualTo(Clients.FAST.attempts() + 1);
  }

  private static SocketEffect closing() {
    return new SocketEffect.CloseSocket(true, false, false);
  }

  @Test
  void redirectsInACircleEnd() {
    stub.on(BLOB_PATH, redirect(stub.url("/one")));
    stub.on("GET /one", redirect("/two"));
    stub.on("GET /two", redirect("/one"));

    assertThat(protocol(() -> repository.smallBlob(LAYER, 100, never)))
        .isEqualTo(Reason.REDIRECT_LOOP);
    assertThat(stub.lines()).hasSize(3);
  }

  @Test
  void redirectsWithoutEndEnd() {
    stub.on(BLOB_PATH, redirect("/0"));
    for (int i = 0; i < 50; i++) {
      stub.on("GET /" + i, redirect("/" + (i + 1)));
    }

    assertThat(protocol(() -> repository.smallBlob(LAYER, 100, never)))
        .isEqualTo(Reason.REDIRECT_LOOP);
    assertThat(stub.lines()).hasSize(11);
  }

  @Test
  void credentialsDoNotFollowToAnotherServer() throws Exception {
    try (StubRegistry other = StubRegistry.start()) {
      other.on("GET /blob", bytes(BLOB));
      stub.on(
          BLOB_PATH,
          request ->
              request.getHeaders().get("Authorization") == null
                  ? StubRegistry.challenge("Basic realm=\"r\"")
                  : redirect("https://" + other.address() + "/blob"));

      assertThat(repository.smallBlob(LAYER, 100, never)).isEqualTo(BLOB);

      assertThat(stub.headers("Authorization")).last().asString().startsWith("Basic ");
      assertThat(other.headers("Authorization")).containsExactly("null");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:1/x", "ftp://127.0.0.1/x", "file:///etc/passwd"})
  void aRedirectAwayFromHttpsIsNotFollowed(String location) {
    stub.on(BLOB_PATH, redirect(location));

    RegistryProtocolException e =
        catchThrowableOfType(
            RegistryProtocolException.class, () -> repository.smallBlob(LAYER, 100, never));

    assertThat(e.reason()).isEqualTo(Reason.REDIRECT_UNSAFE);
    assertThat(e).hasMessageNotContaining("passwd");
  }

  @Test
  void namesThatLeadElsewhereAreLeftOut() throws Exception {
    stub.on(
        "GET /v2/a/tags/list",
        json(200, "{\"name\":\"a\",\"tags\":[\"1\",\"../../x\",\"\",\"a/b\",\"-x\",\"v2\"]}"));
    stub.on(
        "GET /v2/_catalog",
        json(200, "{\"repositories\":[\"a\",\"../etc\",\"/x\",\"A\",\"b/../c\",\"b/c\"]}"));

    assertThat(repository.tags(9, never).names()).containsExactly("1", "v2");
    assertThat(registries.catalog(stub.address(), 9, never).names()).containsExactly("a", "b/c");
    assertThatThrownBy(() -> repository.manifest("../../x", never))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> repository.mount(LAYER.digest(), "../x", never))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/v2/a/tags/list?last=1", "//evil.example/x"})
  void aListDoesNotGoOnAtAnotherServer(String next) {
    stub.on(
        "GET /v2/a/tags/list",
        answer(200)
            .body("{\"tags\":[]}")
            .setHeader("Link", "<" + next + ">; rel=\"next\"")
            .build());

    assertThat(protocol(() -> repository.tags(9, never))).isEqualTo(Reason.MALFORMED);
    assertThat(protocol(() -> repository.tags(new Page.Next(next), never)))
        .isEqualTo(Reason.MALFORMED);
  }

  @Test
  void nothingThatFailsTellsThePassword() {
    stub.on("GET /v2/a/tags/list", StubRegistry.challenge("Basic realm=\"r\""));

    RegistryUnauthorizedException e =
        catchThrowableOfType(RegistryUnauthorizedException.class, () -> repository.tags(9, never));

    assertThat(e.reason()).isEqualTo(RegistryUnauthorizedException.Reason.CREDENTIALS_REFUSED);
    assertThat(e).hasMessageContaining(stub.address()).hasMessageNotContaining("s3cr3t");
    assertThat(e.getMessage()).doesNotContain("YW5uYTpzM2NyM3Q");
  }

  private void download(ByteArrayOutputStream sink) throws Exception {
    repository.download(LAYER, new BlobVerifier(LAYER.digest()), sink::write, never);
  }

  private static Reason protocol(ThrowingCallable call) {
    return catchThrowableOfType(RegistryProtocolException.class, call).reason();
  }

  private static String wrong(ThrowingCallable call) {
    return catchThrowableOfType(RegistryDigestException.class, call).getMessage();
  }
}
