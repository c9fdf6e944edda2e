package org.windlass.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.Digest;
import org.windlass.reference.Platform;

/**
 * All that an engine says of one image ({@code GET /images/NAME/json}).
 *
 * @param summary as in the list; the containers that use it are not counted
 * @param platform what it runs on; its parts are empty when that is not said
 * @param author empty when that is not said
 * @param settings what its containers begin with
 * @param diffIds the digests of the unpacked layers, from the bottom up ({@code RootFS.Layers})
 * @param layers as they are stored, from the bottom up; empty for an engine that does not say how
 * @param manifestDigest of the image's own manifest; null for an engine that does not say it
 * @param json what the engine said, as a JSON document
 */
public record ImageDetails(
    ImageSummary summary,
    Platform platform,
    String author,
    ImageSettings settings,
    List<Digest> diffIds,
    List<Layer> layers,
    @Nullable Digest manifestDigest,
    String json) {
  /** Copies the lists. */
  public ImageDetails {
    diffIds = List.copyOf(diffIds);
    layers = List.copyOf(layers);
  }

  /**
   * One layer as an engine stores it.
   *
   * @param digest of the stored bytes, by which a registry knows them
   * @param size bytes as it is stored, mostly compressed
   */
  public record Layer(Digest digest, String mediaType, long size) {}
}
