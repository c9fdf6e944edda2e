package org.windlass.builtin;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.windlass.builtin.archive.ArchiveFormat;
import org.windlass.builtin.archive.SavedImages;
import org.windlass.builtin.store.ImageStore;
import org.windlass.builtin.store.Lease;
import org.windlass.builtin.store.StoredImage;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.engine.EngineException;

/** An archive that is about to be written: to a file, or to an engine that loads it. */
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
   * Writes it, layer by layer, in bounded memory.
   *
   * @param out is left open
   * @param done hears the bytes that were written so far, on the calling thread
   * @throws IOException from {@code out}, or when a blob cannot be read
   */
  public void writeTo(OutputStream out, LongConsumer done, Cancellation cancellation)
      throws IOException, EngineCancelledException {
    images.writeTo(out, done, cancellation);
  }

  /** Lets go of the blobs. */
  @Override
  public void close() throws EngineException {
    StoreCalls.run(new Cancellation(), lease::close);
  }
}
