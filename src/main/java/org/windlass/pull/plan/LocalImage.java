package org.windlass.pull.plan;

import java.util.List;
import org.windlass.engine.ImageDetails;
import org.windlass.reference.Digest;

/**
 * What an image that an engine has says of its layers.
 *
 * @param diffIds of the unpacked layers, from the bottom up
 * @param blobs of the layers as they are stored; empty for an engine that does not say it
 */
record LocalImage(List<Digest> diffIds, List<Digest> blobs) {

  static LocalImage of(ImageDetails details) {
    return new LocalImage(
        details.diffIds(), details.layers().stream().map(ImageDetails.Layer::digest).toList());
  }
}
