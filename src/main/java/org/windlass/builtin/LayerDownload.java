package org.windlass.builtin;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.builtin.store.Blobs;
import org.windlass.builtin.store.Partial;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineException;
import org.windlass.engine.PullEvent;
import org.windlass.registry.BlobSink;
import org.windlass.registry.BlobVerifier;
import org.windlass.registry.Descriptor;
import org.windlass.registry.RegistryDigestException;
import org.windlass.registry.RegistryException;
import org.windlass.registry.Repository;

/** Fetches one layer, from where an earlier try has left it. */
final class LayerDownload implements ParallelWork.Job {
  private static final Logger log = LoggerFactory.getLogger(LayerDownload.class);
  private static final String DOWNLOADING = "Downloading";

  private final Repository repository;
  private final Blobs blobs;
  private final Turns turns;
  private final Descriptor layer;

  /** The caller has a lease on the layer. */
  LayerDownload(Repository repository, Blobs blobs, Turns turns, Descriptor layer) {
    this.repository = repository;
    this.blobs = blobs;
    this.turns = turns;
    this.layer = layer;
  }

  /** How many bytes the layer has. */
  long size() {
    return layer.size();
  }

  @Override
  public void run(Consumer<PullEvent> listener, Cancellation cancellation)
      throws RegistryException, IOException, EngineException {
    LayerMessages messages = new LayerMessages(layer, listener);
    try (var _ = turns.take(() -> messages.say("Waiting"), cancellation)) {
      boolean done = fetch(messages, cancellation, false);
      if (!done) {
        fetch(messages, cancellation, true);
      }
    }
    messages.say("Download complete");
    messages.say("Pull complete");
  }

  /**
   * Fetches what is missing. Wrong bytes may be what an earlier try has left, or what a mirror or
   * the way here has made of them: all of the layer may come once more.
   *
   * @param last whether wrong bytes end the pull
   * @return whether the layer is there
   */
  private boolean fetch(LayerMessages messages, Cancellation cancellation, boolean last)
      throws RegistryException, IOException, EngineCancelledException {
    try (Partial partial = blobs.partial(layer, cancellation)) {
      if (blobs.has(layer)) {
        // Another pull was faster.
        partial.discard();
        return true;
      }
      BlobVerifier verifier = partial.resume(bytes -> endIf(cancellation));
      long before = verifier.count();
      try {
        repository.download(
            layer, verifier, new Sink(partial, messages, before), Signals.of(cancellation));
      } catch (RegistryDigestException e) {
        partial.discard();
        if (last) {
          throw e;
        }
        log.warn("{} comes once more", layer.digest(), e);
        return false;
      }
      messages.say("Verifying Checksum");
      partial.commit();
      return true;
    }
  }

  private static void endIf(Cancellation cancellation) throws IOException {
    if (cancellation.isCancelled()) {
      throw new InterruptedIOException("cancelled");
    }
  }

  private static final class Sink implements BlobSink {
    private final Partial partial;
    private final LayerMessages messages;
    private long done;
    private long ahead;

    Sink(Partial partial, LayerMessages messages, long done) {
      this.partial = partial;
      this.messages = messages;
      this.done = done;
      messages.bytes(DOWNLOADING, done);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
      partial.write(buffer, offset, length);
      done += length;
      messages.bytes(DOWNLOADING, done + ahead);
    }

    @Override
    public void ahead(long bytes) {
      ahead = bytes;
      messages.bytes(DOWNLOADING, done + ahead);
    }

    @Override
    public void retrying(RegistryException why, Duration wait) {
      messages.retrying(wait);
    }
  }
}
