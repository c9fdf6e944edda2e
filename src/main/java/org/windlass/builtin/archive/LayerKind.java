package org.windlass.builtin.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.windlass.builtin.store.Blobs;
import org.windlass.builtin.store.Partial;
import org.windlass.builtin.store.StoreException;
import org.windlass.builtin.store.StoreException.Reason;
import org.windlass.reference.Digest;
import org.windlass.registry.BlobVerifier;
import org.windlass.registry.Descriptor;
import org.windlass.registry.MediaTypes;

/** How a layer of a docker-archive is compressed, and whether it is the one that is meant. */
final class LayerKind {
  private static final int GZIP = 0x1f8b;
  private static final int ZSTD = 0x28b5;
  private static final int BUFFER = 1 << 16;

  private LayerKind() {}

  /**
   * The layer with its media type.
   *
   * @param diffId the digest that it has when it is unpacked
   */
  static Descriptor of(Blobs blobs, Descriptor layer, Digest diffId, Partial.Steps steps)
      throws IOException {
    int magic;
    try (InputStream in = blobs.open(layer.digest())) {
      magic = in.read() << Byte.SIZE | in.read();
    }
    if (magic == ZSTD) {
      // Not unpacked here, so its digest is checked by who does.
      return typed(layer, MediaTypes.OCI_LAYER_ZSTD);
    }
    Digest found = magic == GZIP ? unzipped(blobs, layer, diffId, steps) : layer.digest();
    if (!found.equals(diffId)) {
      throw new StoreException(
          Reason.WRONG_CONTENT, "expected the layer " + diffId + ", but the archive has " + found);
    }
    return typed(layer, magic == GZIP ? MediaTypes.OCI_LAYER_GZIP : MediaTypes.OCI_LAYER);
  }

  private static Digest unzipped(Blobs blobs, Descriptor layer, Digest diffId, Partial.Steps steps)
      throws IOException {
    BlobVerifier verifier = new BlobVerifier(diffId);
    byte[] chunk = new byte[BUFFER];
    try (InputStream in = new GZIPInputStream(blobs.open(layer.digest()), BUFFER)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        verifier.update(chunk, 0, n);
        steps.done(0);
      }
    }
    return verifier.finish();
  }

  private static Descriptor typed(Descriptor layer, String mediaType) {
    return new Descriptor(mediaType, layer.digest(), layer.size());
  }
}
