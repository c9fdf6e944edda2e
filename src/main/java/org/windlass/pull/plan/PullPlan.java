package org.windlass.pull.plan;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.windlass.reference.Digest;

/**
 * What a pull will bring. Immutable.
 *
 * @param present for each layer, from the bottom up, whether the engine has it
 * @param state what is known of the image as a whole
 * @param complete whether all the engine's images were looked at; until then layers may turn out to
 *     be there
 * @param sure false when some of the layers that are there were found only in images that no
 *     registry has had: an engine that was given them in a file ({@code docker load}), rather than
 *     built on them, downloads them again
 * @param unpackedSize bytes of the unpacked layers; empty when nobody knows
 */
public record PullPlan(
    RemoteImage image,
    List<Boolean> present,
    State state,
    boolean complete,
    boolean sure,
    OptionalLong unpackedSize) {
  /** What of an image there is. */
  public enum State {
    /** The engine has it under this name. */
    UP_TO_DATE,
    /** The engine has it, but not under this name. */
    UNNAMED,
    /** The engine does not have it. */
    MISSING
  }

  /** Copies the list. */
  public PullPlan {
    present = List.copyOf(present);
  }

  /** How many layers are there already. */
  public int presentLayers() {
    return (int) present.stream().filter(there -> there).count();
  }

  /** Bytes in all, whether they are there or not. */
  public long totalBytes() {
    return image.totalBytes();
  }

  /** Bytes that a pull will download: missing layers, manifest and configuration. */
  public long downloadBytes() {
    return state == State.MISSING ? image.documentBytes() + RemoteImage.sum(layersToDownload()) : 0;
  }

  /** The sizes of the layers that will be downloaded; one that is there twice is sent once. */
  public Map<Digest, Long> layersToDownload() {
    return image.sizes(i -> !present.get(i));
  }
}
