package org.windlass.builtin;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.windlass.builtin.store.ImageStore;
import org.windlass.builtin.store.IndexEntry;
import org.windlass.builtin.store.Lease;
import org.windlass.builtin.store.StoredImage;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.PullEvent;
import org.windlass.reference.Digest;
import org.windlass.reference.Reference;
import org.windlass.registry.Descriptor;
import org.windlass.registry.ImageManifest;
import org.windlass.registry.Registries;
import org.windlass.registry.RegistryException;
import org.windlass.registry.Repository;

/** One push: from the store to the registry that the image's name says. */
final class ImagePush {
  private final ImageStore store;
  private final Repository repository;
  private final Turns turns;
  private final Reference name;
  private final Consumer<? super PullEvent> listener;
  private final Cancellation cancellation;

  /**
   * @param name carries a tag
   */
  ImagePush(
      ImageStore store,
      Registries registries,
      Turns turns,
      Reference name,
      Consumer<? super PullEvent> listener,
      Cancellation cancellation) {
    this.store = store;
    this.repository = registries.repository(name);
    this.turns = turns;
    this.name = name;
    this.listener = listener;
    this.cancellation = cancellation;
  }

  void run() throws RegistryException, IOException, EngineException {
    say("", "The push refers to repository [" + name.canonicalName() + "]");
    try (Lease lease = store.lease()) {
      StoredImage image = store.find(name.canonical());
      ImageManifest content = store.content(image);
      lease.protect(image.blobs());
      ParallelWork.run(uploads(image, content), listener, cancellation);
      byte[] manifest = store.blobs().document(image.pushed());
      Descriptor stored =
          repository.putManifest(
              Objects.requireNonNull(name.tag()),
              image.pushed().mediaType(),
              manifest,
              Signals.of(cancellation));
      store.name(image.pushedAs(name, stored.digest()));
      say("", name.tag() + ": digest: " + stored.digest() + " size: " + manifest.length);
    }
  }

  private List<LayerUpload> uploads(StoredImage image, ImageManifest content) {
    Map<Digest, Descriptor> parts = new LinkedHashMap<>();
    content.layers().forEach(layer -> parts.putIfAbsent(layer.digest(), layer));
    parts.putIfAbsent(content.config().digest(), content.config());
    Set<String> elsewhere = elsewhere(image);
    return parts.values().stream()
        .map(part -> new LayerUpload(repository, store.blobs(), turns, part, elsewhere))
        .toList();
  }

  /** Repositories of the same registry that the image came from. */
  private Set<String> elsewhere(StoredImage image) {
    Set<String> repositories = new LinkedHashSet<>();
    for (IndexEntry entry : image.entries()) {
      Reference other = entry.name();
      if (other != null
          && entry.registryDigest() != null
          && other.registry().equals(name.registry())
          && !other.repository().equals(name.repository())) {
        repositories.add(other.repository());
      }
    }
    return repositories;
  }

  private void say(String id, String status) {
    listener.accept(new PullEvent(id, status, -1, -1, ""));
  }
}
