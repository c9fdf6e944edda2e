package org.windlass.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.windlass.registry.StubRegistry.answer;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A large blob from a registry that holds each connection to a rate. */
class LargeBlobTest {
  private final SlowBlob slow = new SlowBlob();
  private final byte[] content = slow.content();
  private final Descriptor blob = slow.descriptor();
  private final String path = slow.path();
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
    stub.on(path, request -> slow.ranged(request).build());

    download();

    assertThat(sink.bytes.toByteArray()).isEqualTo(content);
    List<String> ranges = stub.headers("Range");
    assertThat(ranges)
        .hasSizeGreaterThan(2)
        .doesNotHaveDuplicates()
        .allMatch(range -> range.startsWith("bytes="));
    assertThat(connections()).isGreaterThan(2);
    assertThat(asked()).isEqualTo(SlowBlob.SIZE);
    assertThat(sink.mostAhead).isPositive();
  }

  @Test
  void continuesAPartThatIsThere() throws Exception {
    stub.on(path, request -> slow.ranged(request).build());
    BlobVerifier verifier = new BlobVerifier(blob.digest());
    verifier.update(content, 0, 5_000_000);

    repository.download(blob, verifier, sink, never);

    assertThat(sink.bytes.toByteArray())
        .isEqualTo(Arrays.copyOfRange(content, 5_000_000, SlowBlob.SIZE));
    assertThat(connections()).isGreaterThan(2);
    assertThat(asked()).isEqualTo(SlowBlob.SIZE - 5_000_000);
  }

  @Test
  void asksForNoByteTwiceWhereItComesFast() throws Exception {
    stub.on(path, request -> slow.fast(request).build());

    download();

    assertThat(sink.bytes.toByteArray()).isEqualTo(content);
    assertThat(asked()).isEqualTo(SlowBlob.SIZE);
  }

  @Test
  void comesAsAWholeFromARegistryThatKnowsNoRanges() throws Exception {
    stub.on(path, slow.whole().build());

    download();

    assertThat(sink.bytes.toByteArray()).isEqualTo(content);
    assertThat(stub.lines()).hasSize(1);
  }

  @Test
  void comesOverOneConnectionWhereMoreAreRefused() throws Exception {
    stub.on(path, slow.butInTheMiddle(request -> answer(429).build()));

    download();

    assertThat(sink.bytes.toByteArray()).isEqualTo(content);
    assertThat(sink.reasons).isEmpty();
  }

  @Test
  void comesOverOneConnectionWhereRangesAreKnownOnlyOnce() throws Exception {
    stub.on(path, slow.butInTheMiddle(request -> slow.whole().build()));

    download();

    assertThat(sink.bytes.toByteArray()).isEqualTo(content);
  }

  @Test
  void aPieceThatIsNotTheOneAskedForIsNotTaken() throws Exception {
    stub.on(
        path,
        slow.butInTheMiddle(
            request -> slow.part(0, SlowBlob.end(request) - SlowBlob.start(request)).build()));

    download();

    assertThat(sink.bytes.toByteArray()).isEqualTo(content);
  }

  @Test
  void aPieceThatHasNoEndIsNotTaken() throws Exception {
    stub.on(
        path,
        slow.butInTheMiddle(
            request ->
                slow.part(SlowBlob.start(request), SlowBlob.end(request))
                    .removeHeader("Content-Length")
                    .chunkedBody(new Buffer().write(content), 1 << 16)
                    .build()));

    download();

    assertThat(sink.bytes.toByteArray()).isEqualTo(content);
  }

  @Test
  void wrongBytesInAPieceAreFound() {
    content[SlowBlob.SIZE / 2] ^= 1;
    stub.on(path, request -> slow.ranged(request).build());

    assertThatThrownBy(this::download).isInstanceOf(RegistryDigestException.class);
  }

  @Test
  void goesOnAfterConnectionsWereLost() throws Exception {
    Random random = new Random(7);
    stub.on(
        path,
        request -> {
          MockResponse.Builder rest = slow.ranged(request);
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
    stub.on(path, request -> slow.ranged(request).build());
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
        .mapToInt(request -> SlowBlob.end(request) - SlowBlob.start(request))
        .sum();
  }

  private static final class Recorder implements BlobSink {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(SlowBlob.SIZE);
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
