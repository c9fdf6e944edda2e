package org.windlass.registry;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import org.windlass.registry.RegistryNotFoundException.What;

/** Asks for a part of a blob, once, and hands on the bytes that come and no others. */
final class BlobRange {
  private static final int BUFFER = 1 << 16;

  private final HttpCaller caller;
  private final Endpoint endpoint;
  private final String repository;
  private final Descriptor blob;

  BlobRange(HttpCaller caller, Endpoint endpoint, String repository, Descriptor blob) {
    this.caller = caller;
    this.endpoint = endpoint;
    this.repository = repository;
    this.blob = blob;
  }

  /** Takes the bytes of an answer, in order, on the thread that asked. */
  @FunctionalInterface
  interface Taker {
    /** Takes bytes that are valid during the call only. */
    void take(byte[] buffer, int length) throws IOException, RegistryException;

    /**
     * Hears where in the blob the answer begins and ends; the bytes before those that were asked
     * for are not handed on.
     */
    default void begins(long start, long end) throws RegistryException {}
  }

  /**
   * Fetches.
   *
   * @param from the place of the first byte
   * @param to the place after the last; a server that knows no ranges sends all to the blob's end
   * @param apart over a connection that carries nothing else meanwhile
   */
  void fetch(long from, long to, boolean apart, Taker taker, CancelSignal signal)
      throws RegistryException {
    RegistryRequest request =
        RegistryRequest.get(
            endpoint.api(repository + "/blobs/" + blob.digest()).build(),
            Scopes.pull(repository),
            What.BLOB,
            repository + "@" + blob.digest());
    if (to < blob.size()) {
      request = request.with("Range", "bytes=" + from + "-" + (to - 1));
    } else if (from > 0) {
      request = request.with("Range", "bytes=" + from + "-");
    }
    try {
      caller.callOnce(
          endpoint,
          apart ? request.overOwnConnection() : request,
          signal,
          answer -> receive(answer, from, to, taker));
    } catch (RegistryRefusedException e) {
      throw e.status() == ContentRange.NOT_SATISFIABLE
          ? wrong("no bytes after the first " + from)
          : e;
    }
  }

  private Boolean receive(Answer answer, long from, long to, Taker taker)
      throws IOException, RegistryException {
    ContentRange range =
        answer.status() == HttpURLConnection.HTTP_PARTIAL
            ? ContentRange.of(answer, endpoint)
            : new ContentRange(0, blob.size());
    long end = range.end();
    if (range.start() > from || (end != to && end != blob.size())) {
      throw anotherRange();
    }
    if (answer.length() >= 0 && range.start() + answer.length() != end) {
      throw wrong((range.start() + answer.length()) + " bytes in place of " + end);
    }
    taker.begins(range.start(), end);
    InputStream in = answer.stream();
    in.skipNBytes(from - range.start());
    byte[] buffer = new byte[BUFFER];
    long at = from;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      if (at + n > end) {
        throw wrong("more than " + end + " bytes");
      }
      taker.take(buffer, n);
      at += n;
    }
    if (at < end) {
      throw wrong(at + " bytes in place of " + end);
    }
    return true;
  }

  RegistryException anotherRange() {
    return Failures.malformed(endpoint.registry(), "another range than was asked for", null);
  }

  RegistryException wrong(String found) {
    return new RegistryDigestException(endpoint.registry(), blob.digest(), found);
  }

  Descriptor blob() {
    return blob;
  }

  Endpoint endpoint() {
    return endpoint;
  }
}
