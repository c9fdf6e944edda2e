package org.windlass.registry;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import okhttp3.Challenge;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An HTTP answer whose body has not been read yet. */
final class Answer {
  /** Nothing that is not a blob is longer; in bytes. */
  static final int MAX_DOCUMENT = 4 << 20;

  private final Response response;

  Answer(Response response) {
    this.response = response;
  }

  int status() {
    return response.code();
  }

  HttpUrl url() {
    return response.request().url();
  }

  /** A header's value; empty when there is none. */
  String header(String name) {
    String value = response.header(name);
    return value == null ? "" : value;
  }

  List<String> headers(String name) {
    return response.headers(name);
  }

  List<Challenge> challenges() {
    return response.challenges();
  }

  /** The content's type without parameters, in small letters; empty when there is none. */
  String mediaType() {
    String type = header("Content-Type");
    int semicolon = type.indexOf(';');
    return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }

  /** How long the body will be, as the server says; -1 when it does not. */
  long length() {
    return response.body().contentLength();
  }

  InputStream stream() {
    return response.body().byteStream();
  }

  /**
   * The whole body.
   *
   * @throws TooLargeException when there is more of it
   */
  byte[] bytes(int limit) throws IOException {
    if (length() > limit) {
      throw new TooLargeException(limit);
    }
    byte[] bytes = stream().readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new TooLargeException(limit);
    }
    return bytes;
  }

  /** The first bytes of a body, of which nobody needs the rest. */
  byte[] beginning(int limit) throws IOException {
    return stream().readNBytes(limit);
  }

  /** The body as one JSON document. */
  JsonNode json() throws IOException {
    return Json.MAPPER.readTree(bytes(MAX_DOCUMENT));
  }

  /** Where a header points to, seen from this answer's own address; null when nowhere. */
  @Nullable HttpUrl target(String header) {
    String value = header(header);
    return value.isEmpty() ? null : url().resolve(value);
  }

  /** A body is longer than it may be. */
  static final class TooLargeException extends IOException {
    TooLargeException(int limit) {
      super("more than " + limit + " bytes");
    }
  }
}
