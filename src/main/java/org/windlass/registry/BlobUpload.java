package org.windlass.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.Digest;
import org.windlass.registry.RegistryNotFoundException.What;

/**
 * Uploads one blob: all in one request where it is short, else in parts, of which only the last is
 * sent again after a lost connection.
 */
final class BlobUpload {
  /** Of one part, in bytes; shorter blobs are sent at once. */
  static final long PART = 16 << 20;

  /** A registry hashes a blob before it answers, which takes a while. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final HttpCaller caller;
  private final Endpoint endpoint;
  private final String repository;

  BlobUpload(HttpCaller caller, Endpoint endpoint, String repository) {
    this.caller = caller;
    this.endpoint = endpoint;
    this.repository = repository;
  }

  /** Whether the registry took a blob over from another of its repositories. */
  boolean mount(Digest digest, String from, CancelSignal signal) throws RegistryException {
    HttpUrl url =
        uploads()
            .addQueryParameter("mount", digest.toString())
            .addQueryParameter("from", from)
            .build();
    Scopes scopes = Scopes.push(repository).and(Scopes.pull(from));
    RegistryRequest request =
        RegistryRequest.get(url, scopes, What.REPOSITORY, repository)
            .sending("POST", RequestBody.EMPTY, PATIENCE);
    Mounting mounting =
        caller.call(
            endpoint,
            request,
            signal,
            answer -> new Mounting(answer.status() == 201, answer.target("Location")));
    if (!mounting.done && mounting.upload != null) {
      abandon(mounting.upload, signal);
    }
    return mounting.done;
  }

  /**
   * Sends a blob.
   *
   * @throws IOException from the source
   */
  void run(Descriptor blob, BlobSource source, UploadProgress progress, CancelSignal signal)
      throws RegistryException, IOException {
    int failedTries = 0;
    while (true) {
      try {
        send(blob, source, progress, signal);
        return;
      } catch (UncheckedIOException e) {
        throw e.getCause();
      } catch (RegistryException e) {
        pause(e, ++failedTries, signal);
      }
    }
  }

  private void send(
      Descriptor blob, BlobSource source, UploadProgress progress, CancelSignal signal)
      throws RegistryException {
    HttpUrl location = begin(signal);
    long done = 0;
    while (blob.size() - done > PART) {
      UploadedPart part = sendPart(location, new BlobPart(source, done, PART, progress), signal);
      location = part.next();
      done = part.end();
    }
    finish(location, blob, new BlobPart(source, done, blob.size() - done, progress), signal);
  }

  /** Waits for another try; throws the failure when there should be none. */
  private void pause(RegistryException failure, int failedTries, CancelSignal signal)
      throws RegistryException {
    Duration wait = caller.retrier().wait(failure, failedTries, true);
    if (wait == null) {
      throw failure;
    }
    caller.retrier().pause(endpoint.registry(), wait, signal);
  }

  private HttpUrl begin(CancelSignal signal) throws RegistryException {
    RegistryRequest request =
        request(uploads().build()).sending("POST", RequestBody.EMPTY, PATIENCE);
    return caller.call(endpoint, request, signal, this::location);
  }

  private UploadedPart sendPart(HttpUrl location, BlobPart part, CancelSignal signal)
      throws RegistryException {
    int failedTries = 0;
    BlobPart rest = part;
    HttpUrl to = location;
    while (true) {
      RegistryRequest request =
          request(to)
              .with("Content-Range", rest.start() + "-" + (rest.end() - 1))
              .sending("PATCH", rest, PATIENCE);
      try {
        long end = rest.end();
        return caller.callOnce(
            endpoint, request, signal, answer -> new UploadedPart(location(answer), end));
      } catch (RegistryException e) {
        pause(e, ++failedTries, signal);
      }
      UploadedPart there = status(to, signal);
      if (there.end() < rest.start() || there.end() > rest.end()) {
        throw Failures.malformed(
            endpoint.registry(), "an upload that has " + there.end() + " bytes", null);
      }
      to = there.next();
      if (there.end() == rest.end()) {
        return there;
      }
      rest = rest.from(there.end());
    }
  }

  /** How much of an upload is there, and where it goes on. */
  private UploadedPart status(HttpUrl location, CancelSignal signal) throws RegistryException {
    return caller.call(
        endpoint,
        request(location),
        signal,
        answer -> {
          HttpUrl next = answer.target("Location");
          return new UploadedPart(next == null ? location : next, ContentRange.uploaded(answer));
        });
  }

  private void finish(HttpUrl location, Descriptor blob, BlobPart last, CancelSignal signal)
      throws RegistryException {
    HttpUrl url =
        location.newBuilder().setQueryParameter("digest", blob.digest().toString()).build();
    RegistryRequest request = request(url).sending("PUT", last, PATIENCE);
    if (last.start() > 0) {
      request = request.with("Content-Range", last.start() + "-" + (last.end() - 1));
    }
    caller.callOnce(endpoint, request, signal, Answer::status);
  }

  /** Tells the registry that an upload will not come; it clears it away by itself otherwise. */
  private void abandon(HttpUrl upload, CancelSignal signal) throws RegistryException {
    try {
      caller.callOnce(endpoint, request(upload).as("DELETE"), signal, Answer::status);
    } catch (RegistryCancelledException e) {
      throw e;
    } catch (RegistryException e) {
      // Not every registry lets uploads be ended.
    }
  }

  private HttpUrl location(Answer answer) throws RegistryException {
    HttpUrl location = answer.target("Location");
    if (location == null || (answer.url().isHttps() && !location.isHttps())) {
      throw Failures.malformed(endpoint.registry(), "an upload without a place", null);
    }
    return location;
  }

  private RegistryRequest request(HttpUrl url) {
    return RegistryRequest.get(url, Scopes.push(repository), What.REPOSITORY, repository);
  }

  private HttpUrl.Builder uploads() {
    return endpoint.api(repository + "/blobs/uploads/");
  }

  private record Mounting(boolean done, @Nullable HttpUrl upload) {}

  private record UploadedPart(HttpUrl next, long end) {}
}
