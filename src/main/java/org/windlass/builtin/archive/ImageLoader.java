package org.windlass.builtin.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.function.LongConsumer;
import org.windlass.builtin.store.ImageStore;
import org.windlass.builtin.store.Lease;
import org.windlass.builtin.store.Partial;
import org.windlass.engine.Cancellation;

/** Loads what {@code docker save}, {@code podman save} or skopeo wrote. */
public final class ImageLoader {
  private final ImageStore store;

  /**
   * @param store where the images go
   */
  public ImageLoader(ImageStore store) {
    this.store = store;
  }

  /**
   * Loads all images of an archive: a docker-archive or an oci-archive, plain or compressed with
   * gzip. An image is listed when it is whole; of a broken archive some images may be listed, and
   * none that is not whole.
   *
   * @param archive is read to its end, and left open
   * @param done hears the bytes that were stored so far, on the calling thread
   * @return the names of the images, or the ids of those that have none
   * @throws org.windlass.builtin.store.StoreException {@code NOT_AN_ARCHIVE}, or {@code
   *     WRONG_CONTENT} when a digest is not what it should be
   */
  public List<String> load(InputStream archive, LongConsumer done, Cancellation cancellation)
      throws IOException {
    long[] sum = new long[1];
    Partial.Steps steps =
        bytes -> {
          if (cancellation.isCancelled()) {
            throw new InterruptedIOException("cancelled");
          }
          sum[0] += bytes;
          done.accept(sum[0]);
        };
    List<String> loaded;
    try (Lease lease = store.lease()) {
      ArchiveFiles files = ArchiveFiles.read(archive, store.blobs(), lease, steps);
      byte[] index = files.document("index.json");
      byte[] manifest = files.document("manifest.json");
      if (index != null && files.document("oci-layout") != null) {
        loaded = new OciArchive(store).take(index);
      } else if (manifest != null) {
        loaded = new DockerArchive(store, files, lease, steps).take(manifest);
      } else {
        throw BadArchive.because("the archive has neither manifest.json nor index.json");
      }
    } finally {
      // Archives hold files that no image needs.
      store.collect();
    }
    return loaded;
  }
}
