package org.windlass.builtin.store;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.windlass.reference.Digest;
import org.windlass.reference.Reference;
import org.windlass.registry.Descriptor;
import org.windlass.registry.ImageManifest;

/**
 * One image of a store, under all its names.
 *
 * @param id the digest of its configuration, as dockerd's image id is; that of the manifest when
 *     the manifest cannot be read
 * @param manifest of the image itself, never of an index
 * @param content what the manifest says; null when it cannot be read
 * @param entries the lines of the list that lead to it; at least one
 */
public record StoredImage(
    Digest id, Descriptor manifest, @Nullable ImageManifest content, List<IndexEntry> entries) {
  /** Copies the list. */
  public StoredImage {
    entries = List.copyOf(entries);
  }

  /** Every {@code repository:tag}, as people write it, in the order of the list. */
  public List<String> tags() {
    return entries.stream().filter(IndexEntry::tagged).map(e -> familiar(e.name())).toList();
  }

  /** Every {@code repository@digest} that a registry knows it by. */
  public List<String> digests() {
    return entries.stream().flatMap(StoredImage::digest).distinct().toList();
  }

  /** Bytes of manifest, configuration and layers as they are stored: not unpacked. */
  public long size() {
    return manifest.size() + (content == null ? 0 : content.compressedSize());
  }

  /**
   * An entry for one more name, which a registry knows if it knows the image in that repository.
   */
  IndexEntry under(Reference name) {
    Digest known =
        entries.stream()
            .filter(e -> e.name() != null && e.name().canonicalName().equals(name.canonicalName()))
            .map(IndexEntry::registryDigest)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    IndexEntry first = entries.getFirst();
    return new IndexEntry(first.descriptor(), first.original(), name, known);
  }

  /** The manifest as a registry has it or would have it. */
  public Descriptor pushed() {
    Descriptor original = entries.getFirst().original();
    return original == null ? manifest : original;
  }

  /** The entry for a name under which a registry has it now. */
  public IndexEntry pushedAs(Reference name, Digest registryDigest) {
    IndexEntry first = entries.getFirst();
    return new IndexEntry(first.descriptor(), first.original(), name, registryDigest);
  }

  /** The digests of manifest, configuration and layers, as far as they are known. */
  public List<Digest> blobs() {
    Stream<Descriptor> parts =
        content == null
            ? Stream.empty()
            : Stream.concat(Stream.of(content.config()), content.layers().stream());
    return Stream.concat(Stream.of(manifest, pushed()), parts)
        .map(Descriptor::digest)
        .distinct()
        .toList();
  }

  private static Stream<String> digest(IndexEntry entry) {
    Reference name = entry.name();
    Digest digest = entry.registryDigest();
    return name == null || digest == null
        ? Stream.empty()
        : Stream.of(name.familiarName() + "@" + digest);
  }

  private static String familiar(@Nullable Reference name) {
    return Objects.requireNonNull(name).familiar();
  }
}
