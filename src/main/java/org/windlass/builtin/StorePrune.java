package org.windlass.builtin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.windlass.builtin.store.ImageStore;
import org.windlass.builtin.store.StoredImage;
import org.windlass.engine.Pruned;

/** Takes images out of the store that have no name, or all of them: nothing here uses any. */
final class StorePrune {
  private StorePrune() {}

  static Pruned run(ImageStore store, boolean all) throws IOException {
    List<StoredImage> before = store.images();
    List<String> gone = new ArrayList<>();
    for (StoredImage image : before) {
      if (all || image.tags().isEmpty()) {
        gone.addAll(store.remove(image.id().toString(), true).deleted());
      }
    }
    return new Pruned(gone, StoreUsage.size(before) - StoreUsage.size(store.images()));
  }
}
