package org.windlass.ui.tags;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.builtin.store.ImageConfig;
import org.windlass.reference.Digest;
import org.windlass.reference.Platform;
import org.windlass.registry.CancelSignal;
import org.windlass.registry.Descriptor;
import org.windlass.registry.ImageIndex;
import org.windlass.registry.ImageManifest;
import org.windlass.registry.MediaTypes;
import org.windlass.registry.Platforms;
import org.windlass.registry.RegistryException;
import org.windlass.registry.Repository;

/** Reads the facts of an image from its manifests. Blocks: runs on worker threads. */
final class TagFactsReader {
  private static final Logger log = LoggerFactory.getLogger(TagFactsReader.class);
  private static final int MAX_CONFIG = 4 << 20;
  private static final String ATTESTATION = "unknown";

  private final Repository repository;
  private final Platform wanted;

  /**
   * @param wanted the platform whose size and creation are of interest
   */
  TagFactsReader(Repository repository, Platform wanted) {
    this.repository = repository;
    this.wanted = wanted;
  }

  TagFacts read(Descriptor tag, CancelSignal signal) throws RegistryException {
    return switch (repository.manifest(tag, signal).content()) {
      case ImageManifest image -> ofImage(tag.digest(), image, signal);
      case ImageIndex index -> ofIndex(index, signal);
    };
  }

  private TagFacts ofIndex(ImageIndex index, CancelSignal signal) throws RegistryException {
    List<Platform> platforms =
        index.manifests().stream()
            .map(Descriptor::platform)
            .filter(Objects::nonNull)
            .filter(platform -> !platform.os().equals(ATTESTATION))
            .distinct()
            .toList();
    Optional<Descriptor> chosen = Platforms.choose(index.manifests(), wanted);
    if (chosen.isPresent()
        && repository.manifest(chosen.get(), signal).content() instanceof ImageManifest image) {
      TagFacts facts = ofImage(chosen.get().digest(), image, signal);
      return new TagFacts(facts.image(), platforms, facts.size(), facts.created());
    }
    return new TagFacts(null, platforms, -1, Instant.EPOCH);
  }

  private TagFacts ofImage(Digest digest, ImageManifest image, CancelSignal signal)
      throws RegistryException {
    String type = image.config().mediaType();
    if (type.equals(MediaTypes.OCI_CONFIG) || type.equals(MediaTypes.DOCKER_CONFIG)) {
      byte[] text = repository.smallBlob(image.config(), MAX_CONFIG, signal);
      try {
        ImageConfig config = ImageConfig.parse(text);
        List<Platform> platforms =
            config.platform().os().isEmpty() ? List.of() : List.of(config.platform());
        return new TagFacts(digest, platforms, image.compressedSize(), config.created());
      } catch (IOException e) {
        log.info("the configuration of an image in {} says nothing", repository.name(), e);
      }
    }
    return new TagFacts(digest, List.of(), image.compressedSize(), Instant.EPOCH);
  }
}
