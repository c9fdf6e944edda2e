package org.windlass.builtin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.windlass.builtin.store.ImageConfig;
import org.windlass.builtin.store.ImageStore;
import org.windlass.builtin.store.Json;
import org.windlass.builtin.store.StoredImage;
import org.windlass.engine.ImageDetails;
import org.windlass.engine.json.ImageSettingsReader;
import org.windlass.registry.Descriptor;

/** An image of the store, as an engine tells of it. */
final class Details {
  private Details() {}

  /** Its JSON is the image's configuration. */
  static ImageDetails of(ImageStore store, StoredImage image) throws IOException {
    ImageConfig config = store.config(image);
    return new ImageDetails(
        Summaries.of(store, image),
        config.platform(),
        Json.text(config.tree(), "author"),
        ImageSettingsReader.read(config.tree().path("config")),
        config.diffIds(),
        store.content(image).layers().stream().map(Details::layer).toList(),
        image.manifest().digest(),
        new String(Json.write(config.tree()), StandardCharsets.UTF_8));
  }

  private static ImageDetails.Layer layer(Descriptor descriptor) {
    return new ImageDetails.Layer(descriptor.digest(), descriptor.mediaType(), descriptor.size());
  }
}
