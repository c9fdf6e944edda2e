package org.windlass.builtin.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.windlass.builtin.store.ImageStore;
import org.windlass.builtin.store.IndexEntry;
import org.windlass.builtin.store.Json;
import org.windlass.builtin.store.StoredImage;
import org.windlass.reference.Digest;
import org.windlass.registry.Descriptor;
import org.windlass.registry.ImageManifest;
import org.windlass.tar.TarBlock;
import org.windlass.tar.TarHeader;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Some images as one archive. Its size is known before it is written, and layers go into it as they
 * are stored, compressed mostly.
 */
public final class SavedImages {
  private static final int FILE_MODE = 0644;
  private static final int BLOCK = TarBlock.SIZE;

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

  /** The archive's bytes, read from the store as they are asked for. */
  public InputStream open() {
    List<ArchiveStream.Part> parts = new ArrayList<>();
    documents.forEach(
        (name, bytes) -> add(parts, name, bytes.length, () -> new ByteArrayInputStream(bytes)));
    blobs.forEach(
        (digest, size) -> add(parts, name(digest), size, () -> store.blobs().open(digest)));
    parts.add(new ArchiveStream.Part(2 * BLOCK, () -> zeros(2 * BLOCK)));
    return new ArchiveStream(parts);
  }

  private static void add(
      List<ArchiveStream.Part> parts, String name, long size, ArchiveStream.Content content) {
    int padding = TarBlock.padding(size);
    parts.add(
        new ArchiveStream.Part(
            BLOCK, () -> new ByteArrayInputStream(TarHeader.of(name, '0', FILE_MODE, size))));
    parts.add(new ArchiveStream.Part(size, content));
    parts.add(new ArchiveStream.Part(padding, () -> zeros(padding)));
  }

  private static InputStream zeros(int count) {
    return new ByteArrayInputStream(new byte[count]);
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
    return size + TarBlock.padding(size);
  }
}
