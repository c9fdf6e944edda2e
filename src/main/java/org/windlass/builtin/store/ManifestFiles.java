package org.windlass.builtin.store;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.windlass.builtin.store.StoreException.Reason;
import org.windlass.reference.Digest;
import org.windlass.registry.Descriptor;
import org.windlass.registry.ImageIndex;
import org.windlass.registry.ImageManifest;
import org.windlass.registry.MalformedManifestException;
import org.windlass.registry.Manifest;
import org.windlass.registry.MediaTypes;

/** Manifests and indexes among the blobs. */
final class ManifestFiles {
  private final Blobs blobs;

  ManifestFiles(Blobs blobs) {
    this.blobs = blobs;
  }

  /** Reads and verifies one. */
  Manifest read(Descriptor descriptor) throws IOException {
    try {
      return Manifest.parse(descriptor.mediaType(), blobs.document(descriptor));
    } catch (MalformedManifestException e) {
      throw new StoreException(Reason.DAMAGED, descriptor.digest() + ": " + e.getMessage());
    }
  }

  /**
   * Everything that is reached from some descriptors, themselves included. What an index names and
   * is not here was never fetched, and counts as not reached.
   *
   * @param unreadable hears of each manifest that cannot be read, whose parts are then missing
   */
  Set<Descriptor> reachable(List<Descriptor> roots, Unreadable unreadable) {
    Set<Digest> seen = new HashSet<>();
    Set<Descriptor> all = new HashSet<>();
    Deque<Descriptor> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      Descriptor next = open.poll();
      if (!seen.add(next.digest())) {
        continue;
      }
      all.add(next);
      if (isManifest(next)) {
        try {
          children(read(next)).forEach(open::add);
        } catch (IOException e) {
          unreadable.report(next, e);
        }
      }
    }
    return all;
  }

  private List<Descriptor> children(Manifest manifest) {
    return switch (manifest) {
      case ImageIndex index -> index.manifests().stream().filter(blobs::has).toList();
      case ImageManifest image -> {
        List<Descriptor> parts = new ArrayList<>(image.layers());
        parts.add(image.config());
        yield parts;
      }
    };
  }

  private static boolean isManifest(Descriptor descriptor) {
    return MediaTypes.isIndex(descriptor.mediaType())
        || MediaTypes.isManifest(descriptor.mediaType());
  }

  /** Hears of manifests that cannot be read. */
  @FunctionalInterface
  interface Unreadable {
    void report(Descriptor manifest, IOException why);
  }
}
