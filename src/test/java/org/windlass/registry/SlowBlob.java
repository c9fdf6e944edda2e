package org.windlass.registry;

import static org.windlass.registry.StubRegistry.answer;
import static org.windlass.registry.StubRegistry.digest;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/** A large blob, and the answers of a registry that holds each connection to a rate. */
final class SlowBlob {
  static final int SIZE = 20_000_000;
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

  private final byte[] content = random();
  private final Descriptor descriptor = new Descriptor("a/b", digest(content), SIZE);

  byte[] content() {
    return content;
  }

  Descriptor descriptor() {
    return descriptor;
  }

  /** Its request in the repository {@code a}. */
  String path() {
    return "GET /v2/a/blobs/" + descriptor.digest();
  }

  /** What was asked for, slowly. */
  MockResponse.Builder ranged(RecordedRequest request) {
    return slow(fast(request));
  }

  /** What was asked for. */
  MockResponse.Builder fast(RecordedRequest request) {
    return request.getHeaders().get("Range") == null
        ? answer(200).body(new Buffer().write(content))
        : part(start(request), end(request));
  }

  /** All of it, whatever was asked for, slowly. */
  MockResponse.Builder whole() {
    return slow(answer(200).body(new Buffer().write(content)));
  }

  /** A part. */
  MockResponse.Builder part(int start, int end) {
    return answer(206)
        .body(new Buffer().write(content, start, end - start))
        .setHeader("Content-Range", "bytes " + start + "-" + (end - 1) + "/" + SIZE);
  }

  /** What was asked for where that begins or ends with the blob, and otherwise something else. */
  Function<RecordedRequest, MockResponse> butInTheMiddle(
      Function<RecordedRequest, MockResponse> other) {
    return request ->
        start(request) == 0 || isToTheEnd(request) ? ranged(request).build() : other.apply(request);
  }

  static int start(RecordedRequest request) {
    Matcher range = range(request);
    return range.matches() ? Integer.parseInt(range.group(1)) : 0;
  }

  static int end(RecordedRequest request) {
    Matcher range = range(request);
    return range.matches() && !range.group(2).isEmpty()
        ? Integer.parseInt(range.group(2)) + 1
        : SIZE;
  }

  private static boolean isToTheEnd(RecordedRequest request) {
    return end(request) == SIZE;
  }

  private static Matcher range(RecordedRequest request) {
    return RANGE.matcher(String.valueOf(request.getHeaders().get("Range")));
  }

  /** About 16 MB a second. */
  private static MockResponse.Builder slow(MockResponse.Builder answer) {
    return answer.throttleBody(1 << 16, 4, TimeUnit.MILLISECONDS);
  }

  private static byte[] random() {
    byte[] bytes = new byte[SIZE];
    new Random(42).nextBytes(bytes);
    return bytes;
  }
}
