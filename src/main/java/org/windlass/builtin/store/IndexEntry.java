package org.windlass.builtin.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.Digest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;
import org.windlass.registry.Descriptor;
import org.windlass.registry.MediaTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of {@code index.json}: a manifest, or an index, under one name or none.
 *
 * @param original Docker's manifest that {@code descriptor} says again in OCI's terms, for skopeo
 *     finds no other in a layout; null when there was no need. This one is what is pushed
 * @param name carries a tag or a digest; null for none
 * @param registryDigest what the registry that it came from or went to calls it; null when it has
 *     seen none. It is that of the index when the manifest was chosen from one
 */
public record IndexEntry(
    Descriptor descriptor,
    @Nullable Descriptor original,
    @Nullable Reference name,
    @Nullable Digest registryDigest) {
  /** What skopeo, podman and crane look for; always the whole name, as several may be the same. */
  static final String REF_NAME = "org.opencontainers.image.ref.name";

  /** What containerd, and docker with it, look for. */
  static final String IMAGE_NAME = "io.containerd.image.name";

  static final String REGISTRY_DIGEST = "org.windlass.registry.digest";
  static final String ORIGINAL_DIGEST = "org.windlass.original.digest";
  static final String ORIGINAL_SIZE = "org.windlass.original.size";

  /** Whether it has a tag. */
  public boolean tagged() {
    return name != null && name.tag() != null && name.digest() == null;
  }

  /** The same without the tag: named by the digest that the registry knows it by, or not at all. */
  IndexEntry untagged() {
    Reference dangling =
        name == null || registryDigest == null
            ? null
            : new Reference(name.registry(), name.repository(), null, registryDigest);
    return new IndexEntry(descriptor, original, dangling, registryDigest);
  }

  /** The same name for the manifest itself, where this one is an index. */
  public IndexEntry of(Descriptor manifest) {
    return new IndexEntry(manifest, null, name, registryDigest);
  }

  /**
   * Reads a line.
   *
   * @throws InvalidReferenceException when its digest is none
   */
  public static IndexEntry read(JsonNode node) throws InvalidReferenceException {
    Map<String, String> annotations = new LinkedHashMap<>();
    node.path("annotations")
        .properties()
        .forEach(each -> annotations.put(each.getKey(), each.getValue().asString("")));
    Descriptor descriptor =
        new Descriptor(
            Json.text(node, "mediaType"),
            Digest.parse(Json.text(node, "digest")),
            Json.number(node, "size", -1),
            platform(node.path("platform")),
            Json.text(node, "artifactType"),
            annotations);
    String digest = annotations.getOrDefault(REGISTRY_DIGEST, "");
    return new IndexEntry(
        descriptor,
        original(annotations),
        name(annotations),
        digest.isEmpty() ? null : Digest.parse(digest));
  }

  /** What must be kept for it: itself, and the original. */
  List<Descriptor> roots() {
    return original == null ? List.of(descriptor) : List.of(descriptor, original);
  }

  /** Whether two say the same, whatever other programs have added to one of them. */
  boolean isLike(IndexEntry other) {
    return descriptor.digest().equals(other.descriptor.digest())
        && Objects.equals(original, other.original)
        && Objects.equals(name, other.name)
        && Objects.equals(registryDigest, other.registryDigest);
  }

  /** The line as it is written; annotations that are not ours are left out. */
  public ObjectNode write() {
    ObjectNode node = Json.object();
    node.put("mediaType", descriptor.mediaType());
    node.put("digest", descriptor.digest().toString());
    node.put("size", descriptor.size());
    Platform platform = descriptor.platform();
    if (platform != null) {
      ObjectNode object = node.putObject("platform");
      object.put("architecture", platform.arch());
      object.put("os", platform.os());
      if (platform.variant() != null) {
        object.put("variant", platform.variant());
      }
    }
    if (name != null || registryDigest != null || original != null) {
      ObjectNode annotations = node.putObject("annotations");
      if (original != null) {
        annotations.put(ORIGINAL_DIGEST, original.digest().toString());
        annotations.put(ORIGINAL_SIZE, String.valueOf(original.size()));
      }
      if (name != null) {
        annotations.put(IMAGE_NAME, name.canonical());
        annotations.put(REF_NAME, name.canonical());
      }
      if (registryDigest != null) {
        annotations.put(REGISTRY_DIGEST, registryDigest.toString());
      }
    }
    return node;
  }

  private static @Nullable Descriptor original(Map<String, String> annotations)
      throws InvalidReferenceException {
    String digest = annotations.getOrDefault(ORIGINAL_DIGEST, "");
    String size = annotations.getOrDefault(ORIGINAL_SIZE, "");
    return digest.isEmpty() || !size.matches("[0-9]{1,9}")
        ? null
        : new Descriptor(MediaTypes.DOCKER_MANIFEST, Digest.parse(digest), Integer.parseInt(size));
  }

  /** Other programs also write a bare tag, which says nothing of a repository. */
  private static @Nullable Reference name(Map<String, String> annotations) {
    String text =
        annotations.getOrDefault(IMAGE_NAME, annotations.getOrDefault(REF_NAME, "")).strip();
    if (text.indexOf('/') < 0 && text.indexOf(':') < 0) {
      return null;
    }
    try {
      return Reference.parse(text).withDefaultTag();
    } catch (InvalidReferenceException e) {
      return null;
    }
  }

  private static @Nullable Platform platform(JsonNode node) {
    String os = Json.text(node, "os");
    String arch = Json.text(node, "architecture");
    String variant = Json.text(node, "variant");
    return os.isEmpty() || arch.isEmpty()
        ? null
        : new Platform(os, arch, variant.isEmpty() ? null : variant);
  }
}
