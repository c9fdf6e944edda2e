package org.windlass.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.windlass.registry.StubRegistry.answer;
import static org.windlass.registry.StubRegistry.bytes;
import static org.windlass.registry.StubRegistry.digest;
import static org.windlass.registry.StubRegistry.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.Test;

/** Downloads and uploads that are interrupted. */
class BlobTransferTest extends StubRegistryCase {
  private static final int SIZE = 1_000_000;

  private final byte[] content = random(SIZE);
  private final Descriptor blob = new Descriptor("a/b", digest(content), SIZE);
  private final String path = "GET /v2/a/blobs/" + blob.digest();

  @Test
  void goesOnWhereAConnectionWasLost() throws Exception {
    stub.on(path, request -> cut(request, 300_000));
    Recorder sink = new Recorder();

    repository.download(blob, new BlobVerifier(blob.digest()), sink, never);

    assertThat(sink.bytes.toByteArray()).isEqualTo(content);
    assertThat(sink.reasons).isNotEmpty().hasOnlyElementsOfType(RegistryUnreachableException.class);
    assertThat(stub.headers("Range")).hasSize(sink.reasons.size() + 1).startsWith("null");
    assertThat(stub.headers("Range").get(1)).matches("bytes=[1-9]\\d*-");
  }

  /**
   * The rest of the blob from where it was asked for, of which the connection lets a part through.
   */
  private MockResponse cut(RecordedRequest request, int most) {
    int from = start(request);
    MockResponse.Builder rest = ranged(from);
    if (SIZE - from > most) {
      // Half of a body has been sent when this takes effect.
      rest.onResponseBody(new SocketEffect.CloseSocket(true, false, false));
    }
    return rest.build();
  }

  private MockResponse.Builder ranged(int from) {
    byte[] rest = Arrays.copyOfRange(content, from, SIZE);
    MockResponse.Builder answer = answer(from == 0 ? 200 : 206).body(new Buffer().write(rest));
    return from == 0
        ? answer
        : answer.setHeader("Content-Range", "bytes " + from + "-" + (SIZE - 1) + "/" + SIZE);
  }

  private static int start(RecordedRequest request) {
    String range = request.getHeaders().get("Range");
    return range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
  }

  @Test
  void continuesAPartThatIsThere() throws Exception {
    stub.on(path, request -> ranged(start(request)).build());
    BlobVerifier verifier = new BlobVerifier(blob.digest());
    verifier.update(content, 0, 400_000);
    Recorder sink = new Recorder();

    repository.download(blob, verifier, sink, never);

    assertThat(stub.headers("Range")).containsExactly("bytes=400000-");
    assertThat(sink.bytes.toByteArray()).isEqualTo(Arrays.copyOfRange(content, 400_000, SIZE));
  }

  @Test
  void skipsWhatARegistrySendsAgainThatKnowsNoRanges() throws Exception {
    stub.on(path, bytes(content));
    BlobVerifier verifier = new BlobVerifier(blob.digest());
    verifier.update(content, 0, 400_000);
    Recorder sink = new Recorder();

    repository.download(blob, verifier, sink, never);

    assertThat(sink.bytes.toByteArray()).isEqualTo(Arrays.copyOfRange(content, 400_000, SIZE));
  }

  @Test
  void findsThatThePartThatWasThereIsWrong() {
    stub.on(path, request -> ranged(start(request)).build());
    BlobVerifier verifier = new BlobVerifier(blob.digest());
    verifier.update(new byte[400_000], 0, 400_000);

    assertThatThrownBy(() -> repository.download(blob, verifier, new Recorder(), never))
        .isInstanceOf(RegistryDigestException.class);
  }

  @Test
  void asksNothingWhenAllIsThere() throws Exception {
    BlobVerifier verifier = new BlobVerifier(blob.digest());
    verifier.update(content, 0, SIZE);

    repository.download(blob, verifier, new Recorder(), never);

    assertThat(stub.lines()).isEmpty();
  }

  @Test
  void aRangeThatIsNotTheOneAskedForIsRefused() {
    stub.on(
        path,
        answer(206)
            .body(new Buffer().write(content, 0, 10))
            .setHeader("Content-Range", "bytes 999990-999999/1000000")
            .build());

    assertThatThrownBy(
            () -> repository.download(blob, new BlobVerifier(blob.digest()), new Recorder(), never))
        .isInstanceOf(RegistryProtocolException.class);
  }

  @Test
  void aFullDiskIsNotTakenForTheNetwork() {
    stub.on(path, bytes(content));

    assertThatThrownBy(
            () ->
                repository.download(
                    blob,
                    new BlobVerifier(blob.digest()),
                    (_, _, _) -> {
                      throw new IOException("No space left on device");
                    },
                    never))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("No space left on device");
    assertThat(stub.lines()).hasSize(1);
  }

  @Test
  void waitsAsLongAsARegistryAsksFor() throws Exception {
    stub.inTurn(
        "GET /v2/a/tags/list",
        answer(429).setHeader("Retry-After", "1").build(),
        answer(503).build(),
        json(200, "{\"tags\":[\"1\"]}"));
    long start = System.nanoTime();

    assertThat(repository.tags(9, never).names()).containsExactly("1");

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
    assertThat(stub.lines()).hasSize(3);
  }

  @Test
  void doesNotWaitLongerThanItIsWorth() {
    stub.on("GET /v2/a/tags/list", answer(429).setHeader("Retry-After", "3600").build());

    assertThat(
            catchThrowableOfType(
                    RegistryRateLimitedException.class, () -> repository.tags(9, never))
                .retryAfter())
        .isEqualTo(Duration.ofHours(1));
    assertThat(stub.lines()).hasSize(1);
  }

  @Test
  void givesUpAfterAFewTries() {
    stub.on("GET /v2/a/tags/list", answer(503).body("busy").build());

    assertThat(
            catchThrowableOfType(
                    RegistryUnreachableException.class, () -> repository.tags(9, never))
                .reason())
        .isEqualTo(RegistryUnreachableException.Reason.UNAVAILABLE);
    assertThat(stub.lines()).hasSize(Clients.FAST.attempts());
  }

  @Test
  void endsWhenItIsCancelledInTheMiddle() {
    TestSignal signal = new TestSignal();
    stub.on(path, bytes(content));

    assertThatThrownBy(
            () ->
                repository.download(
                    blob, new BlobVerifier(blob.digest()), (_, _, _) -> signal.cancel(), signal))
        .isInstanceOf(RegistryCancelledException.class);
  }

  @Test
  void endsWhenItIsCancelledWhileItWaits() {
    TestSignal signal = new TestSignal();
    stub.on(
        "GET /v2/a/tags/list",
        _ -> {
          signal.cancelAtNextWait();
          return answer(429).setHeader("Retry-After", "5").build();
        });

    assertThatThrownBy(() -> repository.tags(9, signal))
        .isInstanceOf(RegistryCancelledException.class);
    assertThat(stub.lines()).hasSize(1);
  }

  @Test
  void anInterruptedThreadEndsItsCall() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> repository.tags(9, never))
          .isInstanceOf(RegistryCancelledException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void sendsAgainOnlyThePartOfAnUploadThatIsMissing() throws Exception {
    byte[] large = random((int) BlobUpload.PART + 5000);
    Descriptor upload = new Descriptor("a/b", digest(large), large.length);
    int arrived = 7_000_000;
    List<Buffer> received = new ArrayList<>();
    stub.on("POST /v2/a/blobs/uploads/", location("/up?s=0"));
    stub.on(
        "PATCH /up",
        request -> {
          received.add(new Buffer().write(request.getBody()));
          return received.size() == 1 ? answer(503).build() : location("/up?s=2");
        });
    stub.on(
        "GET /up",
        location("/up?s=1").newBuilder().setHeader("Range", "0-" + (arrived - 1)).build());
    stub.on("PUT /up", answer(201).build());

    repository.upload(
        upload,
        offset -> new ByteArrayInputStream(large, (int) offset, large.length),
        _ -> {},
        never);

    assertThat(stub.lines())
        .containsExactly(
            "POST /v2/a/blobs/uploads/",
            "PATCH /up?s=0",
            "GET /up?s=0",
            "PATCH /up?s=1",
            "PUT /up?s=2&digest=" + upload.digest().toString().replace(":", "%3A"));
    assertThat(received.get(1).readByteArray())
        .isEqualTo(Arrays.copyOfRange(large, arrived, (int) BlobUpload.PART));
    assertThat(stub.last().getBody().toByteArray())
        .isEqualTo(Arrays.copyOfRange(large, (int) BlobUpload.PART, large.length));
    assertThat(stub.headers("Content-Range"))
        .containsExactly(
            "null",
            "0-" + (BlobUpload.PART - 1),
            "null",
            arrived + "-" + (BlobUpload.PART - 1),
            BlobUpload.PART + "-" + (large.length - 1));
  }

  private static MockResponse location(String path) {
    return answer(202).setHeader("Location", path).build();
  }

  @Test
  void sendsAShortBlobAgainAsAWhole() throws Exception {
    stub.on("POST /v2/a/blobs/uploads/", location("/up"));
    stub.inTurn("PUT /up", answer(502).build(), answer(201).build());

    repository.upload(
        blob, offset -> new ByteArrayInputStream(content, (int) offset, SIZE), _ -> {}, never);

    assertThat(stub.lines()).hasSize(4);
    assertThat(stub.last().getBody().toByteArray()).isEqualTo(content);
  }

  @Test
  void aSourceThatFailsIsNotTakenForTheNetwork() {
    stub.on("POST /v2/a/blobs/uploads/", location("/up"));

    assertThatThrownBy(
            () ->
                repository.upload(
                    blob,
                    _ -> {
                      throw new IOException("gone");
                    },
                    _ -> {},
                    never))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("gone");
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(42).nextBytes(bytes);
    return bytes;
  }

  private static final class Recorder implements BlobSink {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<RegistryException> reasons = new ArrayList<>();

    @Override
    public void write(byte[] buffer, int offset, int length) {
      bytes.write(buffer, offset, length);
    }

    @Override
    public void retrying(RegistryException why, Duration wait) {
      reasons.add(why);
    }
  }
}
