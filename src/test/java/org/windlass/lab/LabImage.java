package org.windlass.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An image made up for a test.
 *
 * @param layers its layers, the lowest first
 * @param created when it says it was built
 */
public record LabImage(List<LayerArchive> layers, Instant created) {
  private static final Instant SOME_DAY = Instant.parse("2026-03-14T15:09:26Z");
  private static final String MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";
  private static final String CONFIG = "application/vnd.docker.container.image.v1+json";

  /** Copies the list. */
  public LabImage {
    layers = List.copyOf(layers);
  }

  /**
   * An image of random bytes.
   *
   * @param name the same name gives the same image, another name another
   * @param sizes bytes of each layer
   */
  public static LabImage of(String name, int... sizes) {
    return of(name, (seed, size) -> LayerArchive.of(seed, size, 0), sizes);
  }

  /** The same, of layers that are not compressed. */
  static LabImage uncompressed(String name, int... sizes) {
    return of(name, LayerArchive::uncompressed, sizes);
  }

  private static LabImage of(String name, LayerMaker maker, int... sizes) {
    List<LayerArchive> layers = new ArrayList<>();
    for (int size : sizes) {
      layers.add(maker.make(seed(name, layers.size()), size));
    }
    return new LabImage(layers, SOME_DAY);
  }

  private interface LayerMaker {
    LayerArchive make(long seed, int size);
  }

  /** Writes it as skopeo's {@code dir:} has it, and returns the folder, which is made. */
  Path writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("version"), "Directory Transport Version: 1.1\n");
    Files.write(folder.resolve("manifest.json"), manifest().bytes());
    List<Blob> blobs = new ArrayList<>(layers.stream().map(LayerArchive::blob).toList());
    blobs.add(config());
    for (Blob blob : blobs) {
      Files.write(folder.resolve(blob.digest().replace("sha256:", "")), blob.bytes());
    }
    return folder;
  }

  /** A number that belongs to one layer of one image. */
  static long seed(String name, int layer) {
    return ((long) name.hashCode() << Integer.SIZE) + layer;
  }

  /** Bytes of all layers as a registry sends them. */
  public long bytes() {
    return layers.stream().mapToLong(layer -> layer.blob().bytes().length).sum();
  }

  Blob config() {
    String diffIds =
        layers.stream().map(layer -> '"' + layer.diffId() + '"').collect(Collectors.joining(", "));
    String json =
        """
        {"architecture": "amd64", "os": "linux", "created": "%s", "config": {"Cmd": ["/data"]},
        "rootfs": {"type": "layers", "diff_ids": [%s]}}
        """
            .formatted(created, diffIds);
    return Blob.of(CONFIG, json.getBytes(StandardCharsets.UTF_8));
  }

  Blob manifest() {
    String descriptors =
        layers.stream().map(layer -> layer.blob().descriptor()).collect(Collectors.joining(",\n"));
    String json =
        """
        {"schemaVersion": 2, "mediaType": "%s", "config": %s, "layers": [%s]}
        """
            .formatted(MANIFEST, config().descriptor(), descriptors);
    return Blob.of(MANIFEST, json.getBytes(StandardCharsets.UTF_8));
  }
}
