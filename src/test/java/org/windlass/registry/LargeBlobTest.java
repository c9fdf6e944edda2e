package org.windlass.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.windlass.registry.StubRegistry.answer;
import static org.windlass.registry.StubRegistry.digest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A large blob from a registry that holds each connection to a rate. */
class LargeBlobTest {
  private static final int SIZE = 20_000_000;
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

  private final byte[] content = random();
  private final Descriptor blob = new Descriptor("a/b", digest(content), SIZE);
  private final String path = "GET /v2/a/blobs/" + blob.digest();
  private final CancelSignal never = CancelSignal.never();
  private final HttpRegistries registries = Clients.open();
  private final Recorder sink = new Recorder();
  private StubRegistry stub;
  private Repository repository;

  @BeforeEach
  void start() throws IOException {
    stub = StubRegistry.start();
    repository = stub.repository(registries);
  }

  @AfterEach
  void stop() {
    registries.close();
    stub.close();
  }

  @Test
  void comesInPiecesOverManyConnections() throws Exception {
    stub.on(path, request -> ranged(request).build());

    download();

    assertThat(sink.bytes.toByteArray()).isEqualTo(content);
    List<String> ranges = stub.headers("Range");
    assertThat(ranges)
        .hasSizeGreaterThan(2)
        .doesNotHaveDuplicates()
        .allMatch(range -> range.startsWith("bytes="));
    assertThat(connections()).isGreaterThan(2);
    assertThat(asked()).isEqualTo(SIZE);
    assertThat(sink.mostAhead).isPositive();
  }

  @Test
  void continuesAPartThatIsThere() throws Exception {
    stub.on(path, request -> ranged(request).build());
    BlobVerifier verifier = new BlobVerifier(blob.digest());
    verifier.update(content, 0, 5_000_000);

    repository.download(blob, verifier, sink, never);

    assertThat(sink.bytes.toByteArray()).isEqualTo(Arrays.copyOfRange(content, 5_000_000, SIZE));
    assertThat(connections()).isGreaterThan(2);
    assertThat(asked()).isEqualTo(SIZE - 5_000_000);
  }

  @Test
  void asksForNoByteTwiceWhereItComesFast() throws Exception {
    stub.on(path, request -> fast(request).build());

    download();

    assertThat(sink.bytes.toByteArray()).isEqualTo(content);
    assertThat(asked()).isEqualTo(SIZE);
  }

  @Test
  void comesAsAWholeFromARegistryThatKnowsNoRanges() throws Exception {
    stub.on(path, slow(answer(200).body(new Buffer().write(content))).build());

    download();

    assertThat(sink.bytes.toByteArray()).isEqualTo(content);
    assertThat(stub.lines()).hasSize(1);
  }

  @Test
  void comesOverOneConnectionWhereMoreAreRefused() throws Exception {
    stub.on(path, afterTheFirst(request -> answer(429).build()));

    download();

    assertThat(sink.bytes.toByteArray()).isEqualTo(content);
    assertThat(sink.reasons).isEmpty();
  }

  @Test
  void comesOverOneConnectionWhereRangesAreKnownOnlyOnce() throws Exception {
    stub.on(
        path,
        afterTheFirst(request -> slow(answer(200).body(new Buffer().write(content))).build()));

    download();

    assertThat(sink.bytes.toByteArray()).isEqualTo(content);
  }

  @Test
  void aPieceThatIsNotTheOneAskedForIsNotTaken() throws Exception {
    stub.on(
        path,
        afterTheFirst(
            request ->
                request.getHeaders().get("Range").endsWith("-")
                    ? ranged(request).build()
                    : part(0, end(request) - start(request), SIZE).build()));

    download();

    assertThat(sink.bytes.toByteArray()).isEqualTo(content);
  }

  @Test
  void aPieceThatHasNoEndIsNotTaken() throws Exception {
    stub.on(
        path,
        afterTheFirst(
            request ->
                request.getHeaders().get("Range").endsWith("-")
                    ? ranged(request).build()
                    : part(start(request), end(request), SIZE)
                        .removeHeader("Content-Length")
                        .chunkedBody(new Buffer().write(content), 1 << 16)
                        .build()));

    download();

    assertThat(sink.bytes.toByteArray()).isEqualTo(content);
  }

  @Test
  void wrongBytesInAPieceAreFound() {
    content[SIZE / 2] ^= 1;
    stub.on(path, request -> ranged(request).build());

    assertThatThrownBy(this::download).isInstanceOf(RegistryDigestException.class);
  }

  @Test
  void goesOnAfterConnectionsWereLost() throws Exception {
    Random random = new Random(7);
    stub.on(
        path,
        request -> {
          MockResponse.Builder rest = ranged(request);
          if (random.nextInt(3) == 0) {
            rest.onResponseBody(new SocketEffect.CloseSocket(true, false, false));
          }
          return rest.build();
        });

    download();

    assertThat(sink.bytes.toByteArray()).isEqualTo(content);
  }

  /** What a cancelled download had taken is free again for the next. */
  @Test
  void endsWhenItIsCancelledAndLeavesNothingTaken() throws Exception {
    stub.on(path, request -> ranged(request).build());
    for (int i = 0; i < 20; i++) {
      TestSignal signal = new TestSignal();
      assertThatThrownBy(
              () ->
                  repository.download(
                      blob, new BlobVerifier(blob.digest()), cancelling(signal), signal))
          .isInstanceOf(RegistryCancelledException.class);
    }
    int before = connections();

    download();

    assertThat(sink.bytes.toByteArray()).isEqualTo(content);
    assertThat(connections() - before).isGreaterThan(2);
  }

  private static BlobSink cancelling(TestSignal signal) {
    return new BlobSink() {
      @Override
      public void write(byte[] buffer, int offset, int length) {}

      @Override
      public void ahead(long bytes) {
        if (bytes > 0) {
          signal.cancel();
        }
      }
    };
  }

  private void download() throws RegistryException, IOException {
    repository.download(blob, new BlobVerifier(blob.digest()), sink, never);
  }

  private int connections() {
    return (int)
        stub.requests().stream()
            .filter(request -> !request.getTarget().equals("/v2/"))
            .map(RecordedRequest::getConnectionIndex)
            .distinct()
            .count();
  }

  /** How many bytes were asked for in all. */
  private int asked() {
    return stub.requests().stream()
        .filter(request -> !request.getTarget().equals("/v2/"))
        .mapToInt(request -> end(request) - start(request))
        .sum();
  }

  private Function<RecordedRequest, MockResponse> afterTheFirst(
      Function<RecordedRequest, MockResponse> others) {
    return request ->
        start(request) == 0 || request.getHeaders().get("Range").endsWith("-")
            ? ranged(request).build()
            : others.apply(request);
  }

  private MockResponse.Builder ranged(RecordedRequest request) {
    return slow(fast(request));
  }

  private MockResponse.Builder fast(RecordedRequest request) {
    return request.getHeaders().get("Range") == null
        ? answer(200).body(new Buffer().write(content))
        : part(start(request), end(request), SIZE);
  }

  private MockResponse.Builder part(int start, int end, int size) {
    return answer(206)
        .body(new Buffer().write(content, start, end - start))
        .setHeader("Content-Range", "bytes " + start + "-" + (end - 1) + "/" + size);
  }

  /** About 16 MB a second. */
  private static MockResponse.Builder slow(MockResponse.Builder answer) {
    return answer.throttleBody(1 << 16, 4, TimeUnit.MILLISECONDS);
  }

  private static int start(RecordedRequest request) {
    Matcher range = range(request);
    return range.matches() ? Integer.parseInt(range.group(1)) : 0;
  }

  private static int end(RecordedRequest request) {
    Matcher range = range(request);
    return range.matches() && !range.group(2).isEmpty()
        ? Integer.parseInt(range.group(2)) + 1
        : SIZE;
  }

  private static Matcher range(RecordedRequest request) {
    return RANGE.matcher(String.valueOf(request.getHeaders().get("Range")));
  }

  private static byte[] random() {
    byte[] bytes = new byte[SIZE];
    new Random(42).nextBytes(bytes);
    return bytes;
  }

  private static final class Recorder implements BlobSink {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(SIZE);
    private final List<RegistryException> reasons = new ArrayList<>();
    private long mostAhead;

    @Override
    public void write(byte[] buffer, int offset, int length) {
      bytes.write(buffer, offset, length);
    }

    @Override
    public void ahead(long count) {
      mostAhead = Math.max(mostAhead, count);
    }

    @Override
    public void retrying(RegistryException why, Duration wait) {
      reasons.add(why);
    }
  }
}
