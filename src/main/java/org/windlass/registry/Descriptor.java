package org.windlass.registry;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.Digest;
import org.windlass.reference.Platform;

/**
 * What one piece of content is, as the OCI image specification describes it.
 *
 * @param mediaType never empty
 * @param size in bytes
 * @param platform what the image runs on; null when it is not said, and for all but entries of an
 *     index
 * @param artifactType empty when there is none
 * @param annotations in their order
 */
public record Descriptor(
    String mediaType,
    Digest digest,
    long size,
    @Nullable Platform platform,
    String artifactType,
    Map<String, String> annotations) {

  /** Content without a platform and annotations. */
  public Descriptor(String mediaType, Digest digest, long size) {
    this(mediaType, digest, size, null, "", Map.of());
  }
}
