package org.windlass.bench.pull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.windlass.reference.Digest;
import org.windlass.reference.Reference;
import org.windlass.registry.CancelSignal;
import org.windlass.registry.Descriptor;
import org.windlass.registry.HttpRegistries;
import org.windlass.registry.MediaTypes;
import org.windlass.registry.RegistryOptions;
import org.windlass.registry.Repository;

/** An image of 500 MB in 8 layers, the same every time. */
final class BenchImage {
  private static final List<Integer> MEGABYTES = List.of(30, 5, 140, 60, 110, 25, 80, 50);

  private final List<BenchLayer> layers;
  private final byte[] config;
  private final byte[] manifest;

  private BenchImage(List<BenchLayer> layers, byte[] config, byte[] manifest) {
    this.layers = layers;
    this.config = config;
    this.manifest = manifest;
  }

  /** Makes one, with its layers in a folder. */
  static BenchImage make(Path folder) {
    List<BenchLayer> layers =
        IntStream.range(0, MEGABYTES.size())
            .parallel()
            .mapToObj(i -> BenchLayer.make(folder, i, MEGABYTES.get(i)))
            .toList();
    byte[] config =
        """
        {"architecture":"amd64","os":"linux","created":"2026-03-14T15:09:26Z",\
        "config":{"Cmd":["/bin/sh"]},"rootfs":{"type":"layers","diff_ids":[%s]}}\
        """
            .formatted(
                layers.stream()
                    .map(layer -> "\"" + layer.diffId() + "\"")
                    .collect(Collectors.joining(",")))
            .getBytes(StandardCharsets.UTF_8);
    byte[] manifest =
        """
        {"schemaVersion":2,"mediaType":"%s","config":%s,"layers":[%s]}\
        """
            .formatted(
                MediaTypes.OCI_MANIFEST,
                json(configOf(config)),
                layers.stream()
                    .map(layer -> json(layer.descriptor()))
                    .collect(Collectors.joining(",")))
            .getBytes(StandardCharsets.UTF_8);
    return new BenchImage(layers, config, manifest);
  }

  /** The compressed bytes of all layers. */
  long bytes() {
    return layers.stream().mapToLong(layer -> layer.descriptor().size()).sum();
  }

  String megabytes() {
    return MEGABYTES.stream()
        .map(size -> String.format(Locale.ROOT, "%d", size))
        .collect(Collectors.joining(", "));
  }

  /** Pushes it with Windlass's own client, whose every blob the registry verifies. */
  void upload(String name) throws Exception {
    CancelSignal never = CancelSignal.never();
    try (HttpRegistries registries = HttpRegistries.open(RegistryOptions.defaults())) {
      Reference reference = Reference.parse(name);
      Repository repository = registries.repository(reference);
      for (BenchLayer layer : layers) {
        repository.upload(
            layer.descriptor(), offset -> open(layer.file(), offset), sent -> {}, never);
      }
      repository.upload(
          configOf(config),
          offset -> new ByteArrayInputStream(config, (int) offset, config.length),
          sent -> {},
          never);
      repository.putManifest(
          String.valueOf(reference.tag()), MediaTypes.OCI_MANIFEST, manifest, never);
    }
  }

  /**
   * Hashes what a program has put into an OCI layout.
   *
   * @throws IllegalStateException when the image is not there as a whole
   */
  void check(Path layout) throws IOException {
    Digest digest = digest(manifest);
    if (!Files.readString(layout.resolve("index.json")).contains(digest.toString())) {
      throw new IllegalStateException("the image is not in the index of " + layout);
    }
    Stream.concat(
            Stream.of(digest, configOf(config).digest()),
            layers.stream().map(layer -> layer.descriptor().digest()))
        .parallel()
        .forEach(
            blob -> BenchLayer.check(layout.resolve("blobs/sha256").resolve(blob.hex()), blob));
  }

  private static InputStream open(Path file, long offset) throws IOException {
    return Channels.newInputStream(FileChannel.open(file).position(offset));
  }

  private static Descriptor configOf(byte[] config) {
    return new Descriptor(MediaTypes.OCI_CONFIG, digest(config), config.length);
  }

  private static Digest digest(byte[] bytes) {
    return BenchLayer.digest(BenchLayer.sha256().digest(bytes));
  }

  private static String json(Descriptor descriptor) {
    return "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d}"
        .formatted(descriptor.mediaType(), descriptor.digest(), descriptor.size());
  }
}
