package org.windlass.engine.docker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** An engine's answer: its headers, and its body read at most once. */
final class Answer {
  /** No list that an engine gives is longer, in bytes. */
  static final int MAX_DOCUMENT = 256 << 20;

  private final Response response;
  private @Nullable BoundedInput body;

  Answer(Response response) {
    this.response = response;
  }

  int status() {
    return response.code();
  }

  @Nullable String header(String name) {
    return response.header(name);
  }

  /** The body, of which no message may be longer than {@code limit} bytes. */
  BoundedInput body(int limit) {
    BoundedInput opened = new BoundedInput(response.body().byteStream(), limit);
    body = opened;
    return opened;
  }

  /** The body as it comes, of any length. */
  InputStream stream() {
    return response.body().byteStream();
  }

  /** Bytes of the body; -1 when the engine did not say. */
  long length() {
    return response.body().contentLength();
  }

  /** The body's first bytes as text, at most {@code limit} of them. */
  String text(int limit) throws IOException {
    return new String(body(limit).readNBytes(limit), StandardCharsets.UTF_8);
  }

  /** Whether this is a page for people rather than the API, as far as was read. */
  boolean isMarkup() {
    String type = response.header("Content-Type", "");
    return type.toLowerCase(Locale.ROOT).contains("html") || (body != null && body.isMarkup());
  }
}
