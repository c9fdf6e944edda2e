package org.windlass.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.windlass.reference.Digest;

/**
 * Streams one blob, from where a part of it ends, and goes on after a lost connection. Nothing is
 * handed on beyond the size that is due. Of a large blob that comes slowly, the pieces that follow
 * are fetched at the same time.
 */
final class BlobDownload {
  /** So much of progress, and the tries are counted from the beginning. */
  private static final long WORTHWHILE = 1 << 16;

  private final HttpCaller caller;
  private final Lanes lanes;
  private final Descriptor blob;
  private final BlobRange range;

  BlobDownload(
      HttpCaller caller, Lanes lanes, Endpoint endpoint, String repository, Descriptor blob) {
    this.caller = caller;
    this.lanes = lanes;
    this.blob = blob;
    this.range = new BlobRange(caller, endpoint, repository, blob);
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
      try (ReadAhead ahead = new ReadAhead(lanes, range, signal)) {
        new BlobStream(range, ahead, verifier, sink).run(signal);
      } catch (RegistryException e) {
        failedTries = verifier.count() - before >= WORTHWHILE ? 1 : failedTries + 1;
        Duration wait = caller.retrier().wait(e, failedTries, true);
        if (wait == null) {
          throw e;
        }
        sink.ahead(0);
        sink.retrying(e, wait);
        caller.retrier().pause(range.endpoint().registry(), wait, signal);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    if (verifier.count() > blob.size()) {
      throw range.wrong(verifier.count() + " bytes in place of " + blob.size());
    }
    Digest found = verifier.finish();
    if (!found.equals(blob.digest())) {
      throw range.wrong(found.toString());
    }
  }
}
