package org.windlass.ui.tags;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.Digest;
import org.windlass.reference.Platform;

/**
 * What a manifest or index says of an image.
 *
 * @param image the digest of the image for the wanted platform; null when there is none
 * @param platforms that there are images for, in the registry's order; may be empty
 * @param size what would be downloaded for the wanted platform, in bytes; -1 when there is no image
 *     for it
 * @param created when that image was built; the epoch when it does not say
 */
public record TagFacts(
    @Nullable Digest image, List<Platform> platforms, long size, Instant created) {
  /** Copies the list. */
  public TagFacts {
    platforms = List.copyOf(platforms);
  }
}
