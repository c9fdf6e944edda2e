package org.windlass.builtin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.windlass.builtin.store.Blobs;
import org.windlass.builtin.store.ImageConfig;
import org.windlass.builtin.store.ImageStore;
import org.windlass.builtin.store.IndexEntry;
import org.windlass.builtin.store.Lease;
import org.windlass.builtin.store.OciManifest;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.PullEvent;
import org.windlass.engine.PullRequest;
import org.windlass.reference.Digest;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;
import org.windlass.registry.Descriptor;
import org.windlass.registry.ImageManifest;
import org.windlass.registry.MediaTypes;
import org.windlass.registry.Platforms;
import org.windlass.registry.Registries;
import org.windlass.registry.RegistryException;
import org.windlass.registry.Repository;

/** One pull: from a registry into the store, told in dockerd's words. */
final class ImagePull {
  private final ImageStore store;
  private final Repository repository;
  private final Turns turns;
  private final Reference reference;
  private final PullRequest request;
  private final Consumer<? super PullEvent> listener;
  private final Cancellation cancellation;

  ImagePull(
      ImageStore store,
      Registries registries,
      Turns turns,
      PullRequest request,
      Consumer<? super PullEvent> listener,
      Cancellation cancellation) {
    this.store = store;
    this.repository = registries.repository(request.reference());
    this.turns = turns;
    this.request = request;
    this.reference = request.reference().withDefaultTag();
    this.listener = listener;
    this.cancellation = cancellation;
  }

  /** Pulls. When it returns, the image is listed, and whole. */
  void run() throws RegistryException, IOException, EngineException {
    cancellation.throwIfCancelled();
    String version = version();
    say(version, "Pulling from " + repository.name());
    ChosenManifest chosen =
        ChosenManifest.of(repository, version, request.platform(), Signals.of(cancellation));
    boolean fetched;
    try (Lease lease = store.lease()) {
      fetched = fetch(chosen, lease);
    }
    say("", "Digest: " + chosen.registryDigest());
    String what = fetched ? "Downloaded newer image for " : "Image is up to date for ";
    say("", "Status: " + what + name().familiar());
  }

  private boolean fetch(ChosenManifest chosen, Lease lease)
      throws RegistryException, IOException, EngineException {
    ImageManifest manifest = chosen.content();
    lease.protect(digests(chosen));
    byte[] config =
        repository.smallBlob(manifest.config(), Blobs.MAX_DOCUMENT, Signals.of(cancellation));
    Platform platform = platform(config, chosen);
    List<LayerDownload> missing = missing(manifest);
    // The largest first: what comes last should not take long.
    missing.sort(Comparator.comparingLong(LayerDownload::size).reversed());
    ParallelWork.run(missing, listener, cancellation);
    store.blobs().put(config);
    store.blobs().put(chosen.bytes());
    cancellation.throwIfCancelled();
    boolean renamed = store.name(entry(chosen, platform, lease));
    return renamed || !missing.isEmpty();
  }

  private IndexEntry entry(ChosenManifest chosen, Platform platform, Lease lease)
      throws IOException {
    Descriptor fetched = chosen.descriptor();
    byte[] oci = OciManifest.of(chosen.content()).orElse(null);
    Descriptor listed = fetched;
    if (oci != null) {
      Digest digest =
          store.blobs().take(new ByteArrayInputStream(oci), lease, count -> {}).digest();
      listed = new Descriptor(MediaTypes.OCI_MANIFEST, digest, oci.length);
    }
    Descriptor described =
        new Descriptor(listed.mediaType(), listed.digest(), listed.size(), platform, "", Map.of());
    return new IndexEntry(described, oci == null ? null : fetched, name(), chosen.registryDigest());
  }

  /** Says of each layer that is there that it is. */
  private List<LayerDownload> missing(ImageManifest manifest) {
    Map<Digest, Descriptor> layers = new LinkedHashMap<>();
    manifest.layers().forEach(layer -> layers.putIfAbsent(layer.digest(), layer));
    List<LayerDownload> missing = new ArrayList<>();
    for (Descriptor layer : layers.values()) {
      if (store.blobs().has(layer)) {
        new LayerMessages(layer, listener).say("Already exists");
      } else {
        new LayerMessages(layer, listener).say("Pulling fs layer");
        missing.add(new LayerDownload(repository, store.blobs(), turns, layer));
      }
    }
    return missing;
  }

  private Platform platform(byte[] config, ChosenManifest chosen)
      throws IOException, EngineException {
    Platform platform = ImageConfig.parse(config).platform();
    if (platform.os().isEmpty()) {
      throw new EngineRefusedException(
          Failures.INTERNAL,
          "not an image: "
              + reference.familiar()
              + " is of type "
              + chosen.content().config().mediaType());
    }
    Platform wanted = request.platform();
    // What an index says wins over the configuration, as with dockerd: not every builder sets it.
    if (wanted != null && !chosen.isFromIndex() && !Platforms.suits(platform, wanted)) {
      throw new EngineRefusedException(
          Failures.NOT_FOUND,
          reference.familiar()
              + " was found, but does not match the platform: wanted "
              + wanted
              + ", found "
              + platform);
    }
    return platform;
  }

  private static List<Digest> digests(ChosenManifest chosen) {
    List<Digest> digests = new ArrayList<>();
    digests.add(chosen.descriptor().digest());
    digests.add(chosen.content().config().digest());
    chosen.content().layers().forEach(layer -> digests.add(layer.digest()));
    return digests;
  }

  /** A digest wins over a tag. */
  private String version() {
    Digest digest = reference.digest();
    return digest == null ? Objects.requireNonNull(reference.tag()) : digest.toString();
  }

  private Reference name() {
    return reference.digest() == null
        ? reference
        : new Reference(reference.registry(), reference.repository(), null, reference.digest());
  }

  private void say(String id, String status) {
    listener.accept(new PullEvent(id, status, -1, -1, ""));
  }
}
