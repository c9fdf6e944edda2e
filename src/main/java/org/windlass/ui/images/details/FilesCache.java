package org.windlass.ui.images.details;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.windlass.layers.ImageFiles;

/** The files of the images that were looked at last, while there is memory for them. */
public final class FilesCache {
  private static final int MOST = 2;

  private final Map<String, SoftReference<ImageFiles>> byId =
      new LinkedHashMap<>(MOST, 0.75f, true);

  /** Knows none yet. */
  FilesCache() {}

  /** Null for an image that is not kept. */
  synchronized @Nullable ImageFiles get(String id) {
    SoftReference<ImageFiles> kept = byId.get(id);
    return kept == null ? null : kept.get();
  }

  synchronized void put(String id, ImageFiles files) {
    byId.put(id, new SoftReference<>(files));
    while (byId.size() > MOST) {
      byId.remove(byId.keySet().iterator().next());
    }
  }
}
