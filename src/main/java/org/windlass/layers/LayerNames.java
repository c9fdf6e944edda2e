package org.windlass.layers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.windlass.tar.DamagedArchiveException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which files of an archive are the layers of its image, from the bottom up. */
final class LayerNames {
  /** An image may have 127; nothing that is meant well comes near it. */
  private static final int MOST_LAYERS = 4096;

  private static final int MOST_DOCUMENT = 4 << 20;
  private static final int MOST_DOCUMENTS = 32 << 20;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Map<String, byte[]> documents = new HashMap<>();
  private int bytes;

  /** How many bytes of a document are of interest; more are none. */
  int most() {
    return Math.min(MOST_DOCUMENT, MOST_DOCUMENTS - bytes);
  }

  /** Keeps a document. */
  void add(String name, byte[] document) {
    documents.put(name, document.clone());
    bytes += document.length;
  }

  /** The names; the archive of docker is asked before that of OCI, as docker does. */
  List<String> layers() throws DamagedArchiveException {
    JsonNode docker = read("manifest.json");
    List<String> layers = new ArrayList<>();
    if (docker != null && docker.isArray() && !docker.isEmpty()) {
      docker.get(0).path("Layers").forEach(layer -> layers.add(layer.asString("")));
    } else {
      ociManifest().path("layers").forEach(l -> layers.add(blob(l.path("digest").asString(""))));
    }
    if (layers.size() > MOST_LAYERS) {
      throw new DamagedArchiveException("an image of " + layers.size() + " layers");
    }
    return layers;
  }

  private JsonNode ociManifest() throws DamagedArchiveException {
    JsonNode node = read("index.json");
    // An index may lead to an index, but not for ever.
    for (int i = 0; node != null && i < 4; i++) {
      if (node.has("layers")) {
        return node;
      }
      node = read(blob(node.path("manifests").path(0).path("digest").asString("")));
    }
    throw new DamagedArchiveException("the archive does not say what its layers are");
  }

  private @Nullable JsonNode read(String name) throws DamagedArchiveException {
    byte[] document = documents.get(name);
    try {
      return document == null ? null : MAPPER.readTree(document);
    } catch (JacksonException e) {
      throw new DamagedArchiveException(name + " is damaged");
    }
  }

  private static String blob(String digest) {
    return "blobs/" + digest.replace(':', '/');
  }
}
