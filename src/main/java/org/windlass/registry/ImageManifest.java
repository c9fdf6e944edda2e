package org.windlass.registry;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.Digest;

/**
 * The manifest of one image.
 *
 * @param artifactType empty when there is none
 * @param layers from the bottom up
 * @param subject the manifest that this one is about; null for none
 */
public record ImageManifest(
    String mediaType,
    String artifactType,
    Descriptor config,
    List<Descriptor> layers,
    @Nullable Descriptor subject,
    Map<String, String> annotations)
    implements Manifest {

  /** What config and layers take in the registry, in bytes; one that is named twice counts once. */
  public long compressedSize() {
    Map<Digest, Long> sizes =
        Stream.concat(Stream.of(config), layers.stream())
            .collect(Collectors.toMap(Descriptor::digest, Descriptor::size, (one, other) -> one));
    return sizes.values().stream().mapToLong(Long::longValue).sum();
  }
}
