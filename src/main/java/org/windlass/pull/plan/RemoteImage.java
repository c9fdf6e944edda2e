package org.windlass.pull.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.windlass.reference.Digest;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;
import org.windlass.registry.ConfigFacts;
import org.windlass.registry.Descriptor;
import org.windlass.registry.ImageManifest;

/**
 * One image, for one platform, as a registry has it.
 *
 * @param reference what was asked for; carries a tag or a digest
 * @param digest what the registry calls it: that of the index when the image is part of one
 * @param platform what the index says of it, else what the image says; its parts may be empty
 * @param created the epoch when the image does not say it
 * @param manifest of this image
 * @param config its configuration, whose digest is the image's id for most engines
 * @param layers from the bottom up
 */
public record RemoteImage(
    Reference reference,
    Digest digest,
    Platform platform,
    Instant created,
    Descriptor manifest,
    Descriptor config,
    List<RemoteLayer> layers) {
  /** Copies the list. */
  public RemoteImage {
    layers = List.copyOf(layers);
  }

  static RemoteImage of(
      Reference reference,
      Digest digest,
      Platform platform,
      Descriptor manifest,
      ImageManifest content,
      ConfigFacts facts) {
    return new RemoteImage(
        reference,
        digest,
        platform,
        facts.created(),
        manifest,
        content.config(),
        layers(content.layers(), facts.diffIds()));
  }

  /** Bytes of manifest, configuration and layers; a layer that is there twice is sent once. */
  public long totalBytes() {
    return documentBytes() + sum(sizes(i -> true));
  }

  /** Bytes of manifest and configuration. */
  long documentBytes() {
    return manifest.size() + config.size();
  }

  /** The sizes of some layers, chosen by their place from the bottom up. */
  Map<Digest, Long> sizes(IntPredicate wanted) {
    Map<Digest, Long> sizes = new HashMap<>();
    for (int i = 0; i < layers.size(); i++) {
      if (wanted.test(i)) {
        sizes.put(layers.get(i).digest(), layers.get(i).size());
      }
    }
    return sizes;
  }

  static long sum(Map<Digest, Long> sizes) {
    return sizes.values().stream().mapToLong(Long::longValue).sum();
  }

  private static List<RemoteLayer> layers(List<Descriptor> descriptors, List<Digest> diffIds) {
    // Where they do not go together, nobody knows which belongs to which.
    boolean paired = descriptors.size() == diffIds.size();
    List<RemoteLayer> layers = new ArrayList<>();
    for (int i = 0; i < descriptors.size(); i++) {
      Descriptor each = descriptors.get(i);
      layers.add(
          new RemoteLayer(
              each.digest(), each.mediaType(), each.size(), paired ? diffIds.get(i) : null));
    }
    return layers;
  }
}
