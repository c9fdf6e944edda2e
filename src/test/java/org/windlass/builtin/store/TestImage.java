package org.windlass.builtin.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineException;
import org.windlass.reference.Digest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;
import org.windlass.registry.BlobVerifier;
import org.windlass.registry.Descriptor;
import org.windlass.registry.MediaTypes;

/** An image made up for a test, and the way into a store that a pull takes. */
final class TestImage {
  private final Descriptor manifest;
  private final byte[] text;
  private final byte[] config;
  private final List<byte[]> layers;

  private TestImage(Descriptor manifest, byte[] text, byte[] config, List<byte[]> layers) {
    this.manifest = manifest;
    this.text = text;
    this.config = config;
    this.layers = layers;
  }

  Descriptor manifest() {
    return manifest;
  }

  List<byte[]> layers() {
    return layers;
  }

  /** The same name gives the same image; layers are named by their numbers. */
  static TestImage of(String name, int... layers) {
    List<byte[]> contents = Arrays.stream(layers).mapToObj(TestImage::layer).toList();
    byte[] config =
        "{\"os\":\"linux\",\"architecture\":\"amd64\",\"name\":\"%s\"}"
            .formatted(name)
            .getBytes(StandardCharsets.UTF_8);
    byte[] text =
        OciManifest.write(
            descriptor(MediaTypes.OCI_CONFIG, config),
            contents.stream().map(layer -> descriptor(MediaTypes.OCI_LAYER_GZIP, layer)).toList());
    return new TestImage(descriptor(MediaTypes.OCI_MANIFEST, text), text, config, contents);
  }

  static Descriptor descriptor(String mediaType, byte[] content) {
    return new Descriptor(mediaType, Hashes.of(content), content.length);
  }

  Digest id() {
    return Hashes.of(config);
  }

  /** Puts it into a store under a name. */
  void pullInto(ImageStore store, String name) throws IOException, EngineException {
    try (Lease lease = store.lease()) {
      lease.protect(
          Stream.concat(Stream.of(manifest.digest(), id()), layers.stream().map(Hashes::of))
              .toList());
      for (byte[] layer : layers) {
        fetch(store, descriptor(MediaTypes.OCI_LAYER_GZIP, layer), layer);
      }
      store.blobs().put(config);
      store.blobs().put(text);
      store.name(new IndexEntry(manifest, null, reference(name), manifest.digest()));
    }
  }

  private static void fetch(ImageStore store, Descriptor layer, byte[] content)
      throws IOException, EngineException {
    if (store.blobs().has(layer)) {
      return;
    }
    try (Partial partial = store.blobs().partial(layer, new Cancellation())) {
      BlobVerifier verifier = partial.resume(bytes -> {});
      int from = (int) verifier.count();
      partial.write(content, from, content.length - from);
      partial.commit();
    }
  }

  static Reference reference(String name) {
    try {
      return Reference.parse(name).withDefaultTag();
    } catch (InvalidReferenceException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The names of all that a store lists, in its order; null for what has none. */
  static List<@Nullable String> names(ImageStore store) throws IOException {
    return store.images().stream()
        .flatMap(image -> image.entries().stream())
        .<@Nullable String>map(entry -> entry.name() == null ? null : String.valueOf(entry.name()))
        .toList();
  }

  private static byte[] layer(int number) {
    byte[] content = new byte[300_000];
    new Random(number).nextBytes(content);
    return content;
  }
}
