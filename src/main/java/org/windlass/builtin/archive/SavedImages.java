package org.windlass.builtin.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.windlass.builtin.store.ImageStore;
import org.windlass.builtin.store.IndexEntry;
import org.windlass.builtin.store.Json;
import org.windlass.builtin.store.StoredImage;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.reference.Digest;
import org.windlass.registry.Descriptor;
import org.windlass.registry.ImageManifest;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Some images as one archive. Its size is known before it is written, and layers go into it as they
 * are stored, compressed mostly.
 */
public final class SavedImages {
  private static final int BLOCK = TarHeader.BLOCK;
  private static final int BUFFER = 1 << 17;

  private final ImageStore store;
  private final Map<String, byte[]> documents = new LinkedHashMap<>();
  private final Map<Digest, Long> blobs = new LinkedHashMap<>();

  private SavedImages(ImageStore store) {
    this.store = store;
  }

  /**
   * Plans an archive.
   *
   * @param images whose blobs are all in the store, and stay there
   */
  public static SavedImages of(ImageStore store, List<StoredImage> images, ArchiveFormat format)
      throws IOException {
    SavedImages saved = new SavedImages(store);
    ArrayNode docker = Json.object().putArray("images");
    ObjectNode index = Json.object();
    index.put("schemaVersion", 2);
    ArrayNode manifests = index.putArray("manifests");
    for (StoredImage image : images) {
      ImageManifest content = store.content(image);
      saved.add(image.manifest());
      saved.add(content.config());
      for (Descriptor layer : content.layers()) {
        saved.add(layer);
      }
      image.entries().stream()
          .filter(IndexEntry::tagged)
          .forEach(entry -> manifests.add(entry.of(image.manifest()).write()));
      if (image.tags().isEmpty()) {
        manifests.add(new IndexEntry(image.manifest(), null, null, null).write());
      }
      docker.add(dockerEntry(image, content));
    }
    saved.documents.put(
        "oci-layout", "{\"imageLayoutVersion\":\"1.0.0\"}".getBytes(StandardCharsets.UTF_8));
    saved.documents.put("index.json", Json.write(index));
    if (format == ArchiveFormat.DOCKER) {
      saved.documents.put("manifest.json", Json.write(docker));
    }
    return saved;
  }

  /** Bytes of the whole archive. */
  public long size() {
    long size = 2 * BLOCK;
    for (byte[] document : documents.values()) {
      size += BLOCK + padded(document.length);
    }
    for (long blob : blobs.values()) {
      size += BLOCK + padded(blob);
    }
    return size;
  }

  /**
   * Writes it.
   *
   * @param out is left open
   * @param done hears the bytes that were written so far
   */
  public void writeTo(OutputStream out, LongConsumer done, Cancellation cancellation)
      throws IOException, EngineCancelledException {
    long written = 0;
    for (Map.Entry<String, byte[]> document : documents.entrySet()) {
      byte[] bytes = document.getValue();
      out.write(TarHeader.ofFile(document.getKey(), bytes.length));
      out.write(bytes);
      pad(out, bytes.length);
      written += BLOCK + padded(bytes.length);
    }
    byte[] buffer = new byte[BUFFER];
    for (Map.Entry<Digest, Long> blob : blobs.entrySet()) {
      long size = blob.getValue();
      out.write(TarHeader.ofFile(name(blob.getKey()), size));
      try (InputStream in = store.blobs().open(blob.getKey())) {
        for (long left = size; left > 0; ) {
          cancellation.throwIfCancelled();
          int n = in.readNBytes(buffer, 0, (int) Math.min(left, BUFFER));
          if (n == 0) {
            throw TarHeader.bad("the blob " + blob.getKey() + " has become shorter");
          }
          out.write(buffer, 0, n);
          left -= n;
          done.accept(written + BLOCK + size - left);
        }
      }
      pad(out, size);
      written += BLOCK + padded(size);
    }
    out.write(new byte[2 * BLOCK]);
    done.accept(written + 2 * BLOCK);
  }

  private void add(Descriptor blob) throws IOException {
    blobs.put(blob.digest(), store.blobs().size(blob.digest()));
  }

  private static ObjectNode dockerEntry(StoredImage image, ImageManifest content) {
    ObjectNode entry = Json.object();
    entry.put("Config", name(content.config().digest()));
    ArrayNode tags = entry.putArray("RepoTags");
    image.tags().forEach(tags::add);
    ArrayNode layers = entry.putArray("Layers");
    content.layers().forEach(layer -> layers.add(name(layer.digest())));
    return entry;
  }

  private static String name(Digest digest) {
    return "blobs/" + digest.algorithm() + "/" + digest.hex();
  }

  private static long padded(long size) {
    return (size + BLOCK - 1) / BLOCK * BLOCK;
  }

  private static void pad(OutputStream out, long size) throws IOException {
    out.write(new byte[(int) (padded(size) - size)]);
  }
}
