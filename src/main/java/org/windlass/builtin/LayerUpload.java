package org.windlass.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;
import org.windlass.builtin.store.Blobs;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.PullEvent;
import org.windlass.registry.CancelSignal;
import org.windlass.registry.Descriptor;
import org.windlass.registry.RegistryException;
import org.windlass.registry.Repository;

/** Sends one layer, unless the registry has it already. */
final class LayerUpload implements ParallelWork.Job {
  private final Repository repository;
  private final Blobs blobs;
  private final Turns turns;
  private final Descriptor layer;
  private final Set<String> elsewhere;

  /**
   * @param elsewhere other repositories of the same registry that may have the layer
   */
  LayerUpload(
      Repository repository, Blobs blobs, Turns turns, Descriptor layer, Set<String> elsewhere) {
    this.repository = repository;
    this.blobs = blobs;
    this.turns = turns;
    this.layer = layer;
    this.elsewhere = elsewhere;
  }

  @Override
  public void run(Consumer<PullEvent> listener, Cancellation cancellation)
      throws RegistryException, IOException, EngineException {
    LayerMessages messages = new LayerMessages(layer, listener);
    messages.say("Preparing");
    try (var _ = turns.take(() -> messages.say("Waiting"), cancellation)) {
      CancelSignal signal = Signals.of(cancellation);
      if (repository.hasBlob(layer.digest(), signal)) {
        messages.say("Layer already exists");
        return;
      }
      for (String other : elsewhere) {
        if (repository.mount(layer.digest(), other, signal)) {
          messages.say("Mounted from " + other);
          return;
        }
      }
      repository.upload(layer, this::open, sent -> messages.bytes("Pushing", sent), signal);
      messages.say("Pushed");
    }
  }

  private InputStream open(long offset) throws IOException {
    InputStream in = blobs.open(layer.digest());
    try {
      in.skipNBytes(offset);
      return in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
