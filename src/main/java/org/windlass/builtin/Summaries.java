package org.windlass.builtin;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.windlass.builtin.store.ImageStore;
import org.windlass.builtin.store.StoredImage;
import org.windlass.engine.ImageSummary;

/** Images of the store, as an engine lists them. */
final class Summaries {
  private Summaries() {}

  static List<ImageSummary> of(ImageStore store) throws IOException {
    return store.images().stream().map(image -> of(store, image)).toList();
  }

  static ImageSummary of(ImageStore store, StoredImage image) {
    return new ImageSummary(
        image.id().toString(),
        image.tags(),
        image.digests(),
        created(store, image),
        image.size(),
        0);
  }

  private static Instant created(ImageStore store, StoredImage image) {
    try {
      return store.config(image).created();
    } catch (IOException e) {
      // A broken image is listed too, so that it can be pulled again or removed.
      return Instant.EPOCH;
    }
  }
}
