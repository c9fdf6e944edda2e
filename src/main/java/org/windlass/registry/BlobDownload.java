package org.windlass.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import org.windlass.reference.Digest;
import org.windlass.registry.RegistryNotFoundException.What;

/**
 * Streams one blob, from where a part of it ends, and goes on after a lost connection. Nothing is
 * handed on beyond the size that is due.
 */
final class BlobDownload {
  /** So much of progress, and the tries are counted from the beginning. */
  private static final long WORTHWHILE = 1 << 16;

  private static final int BUFFER = 1 << 16;

  private final HttpCaller caller;
  private final Endpoint endpoint;
  private final String repository;
  private final Descriptor blob;

  BlobDownload(HttpCaller caller, Endpoint endpoint, String repository, Descriptor blob) {
    this.caller = caller;
    this.endpoint = endpoint;
    this.repository = repository;
    this.blob = blob;
  }

  /** The whole of a blob that is small. */
  byte[] bytes(CancelSignal signal) throws RegistryException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) blob.size());
    try {
      run(new BlobVerifier(blob.digest()), bytes::write, signal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Streams what is missing.
   *
   * @throws IOException from the sink
   */
  void run(BlobVerifier verifier, BlobSink sink, CancelSignal signal)
      throws RegistryException, IOException {
    int failedTries = 0;
    while (verifier.count() < blob.size()) {
      long before = verifier.count();
      try {
        stream(verifier, sink, signal);
      } catch (RegistryException e) {
        failedTries = verifier.count() - before >= WORTHWHILE ? 1 : failedTries + 1;
        Duration wait = caller.retrier().wait(e, failedTries, true);
        if (wait == null) {
          throw e;
        }
        sink.retrying(e, wait);
        caller.retrier().pause(endpoint.registry(), wait, signal);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    if (verifier.count() > blob.size()) {
      throw wrong(verifier.count() + " bytes in place of " + blob.size());
    }
    Digest found = verifier.finish();
    if (!found.equals(blob.digest())) {
      throw wrong(found.toString());
    }
  }

  private void stream(BlobVerifier verifier, BlobSink sink, CancelSignal signal)
      throws RegistryException {
    long offset = verifier.count();
    RegistryRequest request =
        RegistryRequest.get(
            endpoint.api(repository + "/blobs/" + blob.digest()).build(),
            Scopes.pull(repository),
            What.BLOB,
            repository + "@" + blob.digest());
    if (offset > 0) {
      request = request.with("Range", "bytes=" + offset + "-");
    }
    try {
      caller.callOnce(endpoint, request, signal, answer -> receive(answer, verifier, sink));
    } catch (RegistryRefusedException e) {
      throw e.status() == ContentRange.NOT_SATISFIABLE
          ? wrong("no bytes after the first " + offset)
          : e;
    }
  }

  private Boolean receive(Answer answer, BlobVerifier verifier, BlobSink sink)
      throws IOException, RegistryException {
    boolean partial = answer.status() == HttpURLConnection.HTTP_PARTIAL;
    long start = partial ? ContentRange.start(answer, endpoint) : 0;
    long offset = verifier.count();
    if (start > offset) {
      throw Failures.malformed(endpoint.registry(), "another range than was asked for", null);
    }
    if (answer.length() >= 0 && start + answer.length() != blob.size()) {
      throw wrong((start + answer.length()) + " bytes in place of " + blob.size());
    }
    InputStream in = answer.stream();
    in.skipNBytes(offset - start);
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      if (verifier.count() + n > blob.size()) {
        throw wrong("more than " + blob.size() + " bytes");
      }
      write(sink, buffer, n);
      verifier.update(buffer, 0, n);
    }
    if (verifier.count() < blob.size()) {
      throw wrong(verifier.count() + " bytes in place of " + blob.size());
    }
    return true;
  }

  private static void write(BlobSink sink, byte[] buffer, int length) throws CallerException {
    try {
      sink.write(buffer, 0, length);
    } catch (IOException e) {
      throw new CallerException(e);
    }
  }

  private RegistryException wrong(String found) {
    return new RegistryDigestException(endpoint.registry(), blob.digest(), found);
  }
}
