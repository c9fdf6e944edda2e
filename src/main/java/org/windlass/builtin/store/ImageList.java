package org.windlass.builtin.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.windlass.builtin.store.StoreException.Reason;
import org.windlass.reference.Digest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Reference;
import org.windlass.registry.Descriptor;
import org.windlass.registry.ImageIndex;
import org.windlass.registry.ImageManifest;
import org.windlass.registry.Manifest;
import org.windlass.registry.Platforms;

/** From lines of the list to images. */
final class ImageList {
  private static final int MAX_DEPTH = 4;

  private final ManifestFiles manifests;
  private final Blobs blobs;

  ImageList(Blobs blobs) {
    this.blobs = blobs;
    this.manifests = new ManifestFiles(blobs);
  }

  /** All images, in the order of their first names. */
  List<StoredImage> of(Index index) {
    Map<Digest, StoredImage> images = new LinkedHashMap<>();
    for (IndexEntry entry : index.entries()) {
      StoredImage image = image(entry);
      images.merge(image.id(), image, ImageList::together);
    }
    return List.copyOf(images.values());
  }

  /**
   * The image of a name, an id, or the beginning of an id.
   *
   * @throws StoreException when there is none, or several
   */
  StoredImage find(Index index, String nameOrId) throws StoreException {
    List<StoredImage> images = of(index);
    Reference name = reference(nameOrId);
    for (StoredImage image : images) {
      if (image.id().toString().equals(nameOrId)
          || image.entries().stream().anyMatch(entry -> isNamed(entry, name))) {
        return image;
      }
    }
    String hex = nameOrId.startsWith("sha256:") ? nameOrId.substring(7) : nameOrId;
    List<StoredImage> found =
        hex.isEmpty()
            ? List.of()
            : images.stream().filter(image -> image.id().hex().startsWith(hex)).toList();
    if (found.size() > 1) {
      throw new StoreException(Reason.AMBIGUOUS, "several images have an id like " + nameOrId);
    } else if (found.isEmpty()) {
      throw new StoreException(Reason.NO_SUCH_IMAGE, "No such image: " + nameOrId);
    }
    return found.getFirst();
  }

  /** Whether an entry answers to a name: to its tag, or to the digest a registry has given it. */
  static boolean isNamed(IndexEntry entry, @Nullable Reference name) {
    Reference own = entry.name();
    if (name == null || own == null || !own.canonicalName().equals(name.canonicalName())) {
      return false;
    }
    Digest digest = name.digest();
    return digest == null
        ? own.equals(name)
        : digest.equals(entry.registryDigest()) || digest.equals(entry.descriptor().digest());
  }

  /** Null for what cannot be a name. */
  static @Nullable Reference reference(String text) {
    try {
      return Reference.parse(text).withDefaultTag();
    } catch (InvalidReferenceException e) {
      return null;
    }
  }

  /** The id of an image that is not listed yet; fails when a part of it is missing. */
  Digest requireWhole(Descriptor root) throws IOException {
    List<Descriptor> unreadable = new ArrayList<>();
    for (Descriptor part : manifests.reachable(List.of(root), (m, why) -> unreadable.add(m))) {
      if (!blobs.has(part) || unreadable.contains(part)) {
        throw new StoreException(
            Reason.MISSING_BLOB, part.digest() + " is missing, or not what it should be");
      }
    }
    ImageManifest content = (ImageManifest) manifests.read(chosen(root, 0));
    return content.config().digest();
  }

  private StoredImage image(IndexEntry entry) {
    try {
      Descriptor manifest = chosen(entry.descriptor(), 0);
      ImageManifest content = (ImageManifest) manifests.read(manifest);
      return new StoredImage(content.config().digest(), manifest, content, List.of(entry));
    } catch (IOException e) {
      // Listed all the same, so that it can be seen, pulled again, or removed.
      Descriptor unread = entry.descriptor();
      return new StoredImage(unread.digest(), unread, null, List.of(entry));
    }
  }

  /** The manifest itself: of an index, the one for this computer, or else one that is there. */
  private Descriptor chosen(Descriptor descriptor, int depth) throws IOException {
    Manifest content = manifests.read(descriptor);
    if (!(content instanceof ImageIndex index)) {
      return descriptor;
    }
    List<Descriptor> there = index.manifests().stream().filter(blobs::has).toList();
    Descriptor child =
        Platforms.choose(there, Platforms.here())
            .or(() -> there.stream().findFirst())
            .orElseThrow(
                () ->
                    new StoreException(
                        Reason.MISSING_BLOB, "no manifest of " + descriptor.digest() + " is here"));
    if (depth == MAX_DEPTH) {
      throw new StoreException(Reason.DAMAGED, descriptor.digest() + " is nested too deep");
    }
    return chosen(child, depth + 1);
  }

  private static StoredImage together(StoredImage one, StoredImage other) {
    List<IndexEntry> entries = new ArrayList<>(one.entries());
    entries.addAll(other.entries());
    return new StoredImage(one.id(), one.manifest(), one.content(), entries);
  }
}
