package org.windlass.pull.plan;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.Digest;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;
import org.windlass.registry.CancelSignal;
import org.windlass.registry.ConfigFacts;
import org.windlass.registry.Descriptor;
import org.windlass.registry.FetchedManifest;
import org.windlass.registry.ImageIndex;
import org.windlass.registry.ImageManifest;
import org.windlass.registry.MalformedManifestException;
import org.windlass.registry.Registries;
import org.windlass.registry.RegistryException;
import org.windlass.registry.RegistryNotFoundException;
import org.windlass.registry.RegistryProtocolException;
import org.windlass.registry.RegistryProtocolException.Reason;
import org.windlass.registry.Repository;

/**
 * Asks registries what they have, and remembers the last answers: to read a manifest counts as a
 * pull at Docker Hub, to ask whether it is still the same does not. All calls block; they may come
 * from many threads.
 */
public final class RemoteImages {
  private static final int MAX_DEPTH = 4;
  private static final int MAX_CONFIG = 4 << 20;
  private static final int REMEMBERED = 64;

  private final Registries registries;
  private final SequencedMap<String, Digest> tags = new LinkedHashMap<>();
  private final SequencedMap<String, FetchedManifest> manifests = new LinkedHashMap<>();
  private final SequencedMap<Digest, ConfigFacts> configs = new LinkedHashMap<>();

  /** Remembers nothing yet. */
  public RemoteImages(Registries registries) {
    this.registries = registries;
  }

  /**
   * What there is under a reference now.
   *
   * @param asked without tag and digest it is given {@code latest}
   */
  public Offer offer(Reference asked, CancelSignal signal) throws RegistryException {
    Reference reference = asked.withDefaultTag();
    Repository repository = registries.repository(reference);
    Digest digest = reference.digest();
    if (digest == null) {
      digest = tagged(repository, reference, signal);
    }
    FetchedManifest top =
        digest == null
            ? repository.manifest(Objects.requireNonNull(reference.tag()), signal)
            : manifest(repository, digest, signal);
    remember(tags, reference.canonical(), top.descriptor().digest());
    remember(manifests, key(repository, top.descriptor().digest()), top);
    return new Offer(reference, top);
  }

  /**
   * The image of an offer for one platform.
   *
   * @param wanted is not heeded when there is only one image
   * @throws RegistryNotFoundException when there is none for it
   */
  public RemoteImage image(Offer offer, Platform wanted, CancelSignal signal)
      throws RegistryException {
    Repository repository = registries.repository(offer.reference());
    FetchedManifest next = offer.top();
    Platform platform = null;
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      switch (next.content()) {
        case ImageManifest content -> {
          return image(offer, next, content, platform, repository, signal);
        }
        case ImageIndex index -> {
          Descriptor chosen = choose(new Offer(offer.reference(), next), wanted, repository);
          platform = chosen.platform();
          next = manifest(repository, chosen.digest(), signal);
        }
      }
    }
    throw new RegistryProtocolException(
        repository.registry(), Reason.MALFORMED, "indexes nested too deep", null);
  }

  private RemoteImage image(
      Offer offer,
      FetchedManifest manifest,
      ImageManifest content,
      @Nullable Platform platform,
      Repository repository,
      CancelSignal signal)
      throws RegistryException {
    ConfigFacts facts = config(repository, content.config(), signal);
    return RemoteImage.of(
        offer.reference(),
        offer.top().descriptor().digest(),
        platform == null ? facts.platform() : platform,
        manifest.descriptor(),
        content,
        facts);
  }

  private static Descriptor choose(Offer offer, Platform wanted, Repository repository)
      throws RegistryNotFoundException {
    return offer
        .find(wanted)
        .orElseThrow(
            () ->
                new RegistryNotFoundException(
                    repository.registry(),
                    RegistryNotFoundException.What.MANIFEST,
                    offer.reference().familiar() + " (" + wanted + ")",
                    "no matching manifest for " + wanted));
  }

  /** What a tag stands for now, when its manifest is remembered already; null otherwise. */
  private @Nullable Digest tagged(Repository repository, Reference reference, CancelSignal signal)
      throws RegistryException {
    Digest before = recall(tags, reference.canonical());
    if (before == null || recall(manifests, key(repository, before)) == null) {
      return null;
    }
    return repository.resolve(Objects.requireNonNull(reference.tag()), signal).digest();
  }

  private FetchedManifest manifest(Repository repository, Digest digest, CancelSignal signal)
      throws RegistryException {
    String key = key(repository, digest);
    FetchedManifest known = recall(manifests, key);
    if (known == null) {
      known = repository.manifest(digest.toString(), signal);
      remember(manifests, key, known);
    }
    return known;
  }

  private ConfigFacts config(Repository repository, Descriptor config, CancelSignal signal)
      throws RegistryException {
    ConfigFacts known = recall(configs, config.digest());
    if (known != null) {
      return known;
    }
    try {
      ConfigFacts facts = ConfigFacts.parse(repository.smallBlob(config, MAX_CONFIG, signal));
      remember(configs, config.digest(), facts);
      return facts;
    } catch (MalformedManifestException e) {
      throw new RegistryProtocolException(
          repository.registry(), Reason.MALFORMED, "the image's configuration", e);
    }
  }

  /** Who may read one repository may not read another. */
  private static String key(Repository repository, Digest digest) {
    return repository.registry() + "/" + repository.name() + "@" + digest;
  }

  private synchronized <K, V> @Nullable V recall(SequencedMap<K, V> memory, K key) {
    return memory.get(key);
  }

  private synchronized <K, V> void remember(SequencedMap<K, V> memory, K key, V value) {
    memory.putLast(key, value);
    if (memory.size() > REMEMBERED) {
      memory.pollFirstEntry();
    }
  }
}
