package org.windlass.builtin.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windlass.registry.Descriptor;
import org.windlass.registry.ImageManifest;
import org.windlass.registry.MediaTypes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Manifests in OCI's terms, for images that have none. The configuration stays as it is, so that
 * the image keeps its id.
 */
public final class OciManifest {
  private static final int VERSION = 2;
  private static final Map<String, String> LAYERS =
      Map.of(
          MediaTypes.DOCKER_LAYER_GZIP,
          MediaTypes.OCI_LAYER_GZIP,
          "application/vnd.docker.image.rootfs.diff.tar",
          MediaTypes.OCI_LAYER,
          "application/vnd.docker.image.rootfs.diff.tar.zstd",
          MediaTypes.OCI_LAYER_ZSTD,
          MediaTypes.DOCKER_FOREIGN_LAYER,
          "application/vnd.oci.image.layer.nondistributable.v1.tar+gzip");

  private OciManifest() {}

  /** The manifest of a configuration and layers, whose media types are OCI's. */
  public static byte[] write(Descriptor config, List<Descriptor> layers) {
    ObjectNode tree = Json.object();
    tree.put("schemaVersion", VERSION);
    tree.put("mediaType", MediaTypes.OCI_MANIFEST);
    tree.set("config", descriptor(MediaTypes.OCI_CONFIG, config));
    ArrayNode list = tree.putArray("layers");
    layers.forEach(layer -> list.add(descriptor(layer.mediaType(), layer)));
    return Json.write(tree);
  }

  /**
   * What Docker's manifest says, in OCI's terms; empty when it is no manifest of Docker's, or holds
   * something that OCI has no word for.
   */
  public static Optional<byte[]> of(ImageManifest docker) {
    if (!docker.mediaType().equals(MediaTypes.DOCKER_MANIFEST)) {
      return Optional.empty();
    }
    List<Descriptor> layers = new ArrayList<>();
    for (Descriptor layer : docker.layers()) {
      String type = oci(layer.mediaType());
      if (type == null) {
        return Optional.empty();
      }
      layers.add(new Descriptor(type, layer.digest(), layer.size()));
    }
    return Optional.of(write(docker.config(), layers));
  }

  private static @Nullable String oci(String mediaType) {
    return mediaType.startsWith(MediaTypes.OCI_LAYER) ? mediaType : LAYERS.get(mediaType);
  }

  private static ObjectNode descriptor(String mediaType, Descriptor descriptor) {
    ObjectNode node = Json.object();
    node.put("mediaType", mediaType);
    node.put("digest", descriptor.digest().toString());
    node.put("size", descriptor.size());
    return node;
  }
}
