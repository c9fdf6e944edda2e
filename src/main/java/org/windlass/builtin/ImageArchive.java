package org.windlass.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.windlass.builtin.archive.ArchiveFormat;
import org.windlass.builtin.archive.SavedImages;
import org.windlass.builtin.store.ImageStore;
import org.windlass.builtin.store.Lease;
import org.windlass.builtin.store.StoredImage;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;

/** An archive that is about to be written to a file, or sent to an engine that loads it. */
public final class ImageArchive implements AutoCloseable {
  private final SavedImages images;
  private final Lease lease;

  private ImageArchive(SavedImages images, Lease lease) {
    this.images = images;
    this.lease = lease;
  }

  static ImageArchive of(ImageStore store, List<String> namesOrIds, ArchiveFormat format)
      throws IOException {
    Lease lease = store.lease();
    try {
      List<StoredImage> images = new ArrayList<>();
      for (String nameOrId : namesOrIds) {
        StoredImage image = store.find(nameOrId);
        lease.protect(image.blobs());
        images.add(image);
      }
      return new ImageArchive(SavedImages.of(store, images, format), lease);
    } catch (IOException e) {
      lease.close();
      throw e;
    }
  }

  /** Bytes of the whole archive. */
  public long size() {
    return images.size();
  }

  /**
   * The archive's bytes, read from the store as they are asked for, so in bounded memory: for a
   * file, or for {@link org.windlass.engine.Engine#load} of another engine. May be called again.
   */
  public InputStream open() {
    return images.open();
  }

  /** Lets go of the blobs. */
  @Override
  public void close() throws EngineException {
    StoreCalls.run(new Cancellation(), lease::close);
  }
}
