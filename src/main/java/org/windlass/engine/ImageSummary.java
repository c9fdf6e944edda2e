package org.windlass.engine;

import java.time.Instant;
import java.util.List;

/**
 * One image of an engine's list ({@code GET /images/json}).
 *
 * @param id the image's digest, such as {@code sha256:9234…}
 * @param repoTags every {@code repository:tag} that names it; empty for a dangling image
 * @param repoDigests every {@code repository@digest} that names it
 * @param created when it was built; the epoch when the image does not say
 * @param size bytes of all its layers, unpacked
 * @param containers how many containers use it; -1 when the engine did not count them
 */
public record ImageSummary(
    String id,
    List<String> repoTags,
    List<String> repoDigests,
    Instant created,
    long size,
    int containers) {
  /** Copies the lists. */
  public ImageSummary {
    repoTags = List.copyOf(repoTags);
    repoDigests = List.copyOf(repoDigests);
  }
}
