package org.windlass.builtin;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.windlass.builtin.store.ImageStore;
import org.windlass.builtin.store.StoredImage;
import org.windlass.engine.DiskUsage;
import org.windlass.reference.Digest;
import org.windlass.registry.Descriptor;

/** What the store holds, layers that several images share counted once. */
final class StoreUsage {
  private StoreUsage() {}

  static DiskUsage of(ImageStore store) throws IOException {
    List<StoredImage> images = store.images();
    long size = size(images);
    return new DiskUsage(
        List.of(new DiskUsage.Part(DiskUsage.Kind.IMAGES, images.size(), 0, size, size)));
  }

  /** Bytes of all blobs that images need. */
  static long size(List<StoredImage> images) {
    Map<Digest, Long> blobs = new HashMap<>();
    for (StoredImage image : images) {
      var content = image.content();
      if (content != null) {
        put(blobs, content.config());
        content.layers().forEach(layer -> put(blobs, layer));
      }
    }
    return blobs.values().stream().mapToLong(Long::longValue).sum();
  }

  private static void put(Map<Digest, Long> blobs, Descriptor blob) {
    blobs.put(blob.digest(), blob.size());
  }
}
