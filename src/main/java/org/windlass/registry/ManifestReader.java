package org.windlass.registry;

import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads manifests and indexes. Refuses what two readers could take for two things: a manifest that
 * is an index as well, or a media type inside that is not the one outside.
 */
final class ManifestReader {
  /** What registries say that do not know better. */
  private static final Set<String> VAGUE =
      Set.of("", "application/json", "application/octet-stream", "text/plain");

  private ManifestReader() {}

  static Manifest read(String announced, byte[] bytes) throws MalformedManifestException {
    JsonNode tree = tree(bytes);
    String inside = DescriptorReader.text(tree, "mediaType");
    String mediaType = VAGUE.contains(announced) ? inside : announced;
    if (isSchema1(announced, tree)) {
      throw new MalformedManifestException("schema 1");
    } else if (!inside.isEmpty() && !inside.equals(mediaType)) {
      throw new MalformedManifestException(
          "announced as " + mediaType + ", but says of itself " + inside);
    }
    JsonNode version = tree.get("schemaVersion");
    if (version == null || version.asInt(0) != 2) {
      throw new MalformedManifestException("its schemaVersion is not 2");
    }
    if (MediaTypes.isIndex(mediaType)) {
      forbid(tree, "config", "layers");
      return index(mediaType, tree);
    } else if (MediaTypes.isManifest(mediaType)) {
      forbid(tree, "manifests");
      return manifest(mediaType, tree);
    }
    throw new MalformedManifestException("unknown media type \"" + mediaType + "\"");
  }

  /** Whether it is a manifest of the first format, by what it is announced as or by what it has. */
  static boolean isSchema1(String announced, byte[] bytes) {
    try {
      return isSchema1(announced, tree(bytes));
    } catch (MalformedManifestException e) {
      return MediaTypes.isSchema1(announced);
    }
  }

  private static boolean isSchema1(String announced, JsonNode tree) {
    JsonNode version = tree.get("schemaVersion");
    return MediaTypes.isSchema1(announced)
        || tree.has("fsLayers")
        || (version != null && version.asInt(0) == 1);
  }

  private static JsonNode tree(byte[] bytes) throws MalformedManifestException {
    try {
      JsonNode tree = Json.MAPPER.readTree(bytes);
      if (tree.isObject()) {
        return tree;
      }
      throw new MalformedManifestException("not a JSON object");
    } catch (JacksonException e) {
      throw new MalformedManifestException("not valid JSON: " + e.getOriginalMessage());
    }
  }

  private static Manifest index(String mediaType, JsonNode tree) throws MalformedManifestException {
    return new ImageIndex(
        mediaType,
        DescriptorReader.text(tree, "artifactType"),
        DescriptorReader.list(tree, "manifests"),
        DescriptorReader.optional(tree, "subject"),
        DescriptorReader.annotations(tree));
  }

  private static Manifest manifest(String mediaType, JsonNode tree)
      throws MalformedManifestException {
    List<Descriptor> layers = DescriptorReader.list(tree, "layers");
    return new ImageManifest(
        mediaType,
        DescriptorReader.text(tree, "artifactType"),
        DescriptorReader.required(tree, "config"),
        layers,
        DescriptorReader.optional(tree, "subject"),
        DescriptorReader.annotations(tree));
  }

  private static void forbid(JsonNode tree, String... names) throws MalformedManifestException {
    for (String name : names) {
      if (tree.has(name)) {
        throw new MalformedManifestException("both an index and a manifest");
      }
    }
  }
}
