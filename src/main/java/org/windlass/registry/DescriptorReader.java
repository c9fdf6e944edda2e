package org.windlass.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.Digest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Platform;
import tools.jackson.databind.JsonNode;

/** Reads descriptors and what else is common to manifests out of JSON. */
final class DescriptorReader {
  private DescriptorReader() {}

  /** The descriptor under a name that must be there. */
  static Descriptor required(JsonNode parent, String name) throws MalformedManifestException {
    Descriptor descriptor = optional(parent, name);
    if (descriptor == null) {
      throw new MalformedManifestException("no \"" + name + "\"");
    }
    return descriptor;
  }

  static @Nullable Descriptor optional(JsonNode parent, String name)
      throws MalformedManifestException {
    JsonNode node = parent.get(name);
    return node == null || node.isNull() ? null : read(node);
  }

  /** The descriptors under a name; null and nothing count as none. */
  static List<Descriptor> list(JsonNode parent, String name) throws MalformedManifestException {
    JsonNode node = parent.get(name);
    List<Descriptor> descriptors = new ArrayList<>();
    if (node != null && !node.isNull()) {
      if (!node.isArray()) {
        throw new MalformedManifestException("\"" + name + "\" is not a list");
      }
      for (JsonNode element : node) {
        descriptors.add(read(element));
      }
    }
    return List.copyOf(descriptors);
  }

  /** The text under a name; empty for none. */
  static String text(JsonNode parent, String name) throws MalformedManifestException {
    JsonNode node = parent.get(name);
    if (node == null || node.isNull()) {
      return "";
    } else if (node.isString()) {
      return node.stringValue();
    }
    throw new MalformedManifestException("\"" + name + "\" is not a text");
  }

  static Map<String, String> annotations(JsonNode parent) throws MalformedManifestException {
    JsonNode node = parent.get("annotations");
    Map<String, String> annotations = new LinkedHashMap<>();
    if (node != null && node.isObject()) {
      for (String name : node.propertyNames()) {
        annotations.put(name, text(node, name));
      }
    }
    return annotations;
  }

  private static Descriptor read(JsonNode node) throws MalformedManifestException {
    if (!node.isObject()) {
      throw new MalformedManifestException("a descriptor that is not an object");
    }
    String mediaType = text(node, "mediaType");
    if (mediaType.isEmpty()) {
      throw new MalformedManifestException("a descriptor without a media type");
    }
    JsonNode size = node.get("size");
    if (size == null || !size.isIntegralNumber() || !size.canConvertToLong() || size.asLong() < 0) {
      throw new MalformedManifestException("a descriptor without a size");
    }
    return new Descriptor(
        mediaType,
        digest(text(node, "digest")),
        size.asLong(),
        platform(node.get("platform")),
        text(node, "artifactType"),
        annotations(node));
  }

  /** A digest of an algorithm that can be verified. */
  static Digest digest(String text) throws MalformedManifestException {
    try {
      Digest digest = Digest.parse(text);
      if (BlobVerifier.knows(digest.algorithm())) {
        return digest;
      }
      throw new MalformedManifestException("unknown digest algorithm " + digest.algorithm());
    } catch (InvalidReferenceException e) {
      throw new MalformedManifestException(String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable Platform platform(@Nullable JsonNode node)
      throws MalformedManifestException {
    if (node == null || !node.isObject()) {
      return null;
    }
    String os = text(node, "os");
    String arch = text(node, "architecture");
    String variant = text(node, "variant");
    return os.isEmpty() || arch.isEmpty()
        ? null
        : new Platform(os, arch, variant.isEmpty() ? null : variant);
  }
}
