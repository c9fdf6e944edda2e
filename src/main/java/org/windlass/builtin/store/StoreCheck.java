package org.windlass.builtin.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.windlass.builtin.store.BrokenBlob.Problem;
import org.windlass.engine.Cancellation;
import org.windlass.engine.EngineCancelledException;
import org.windlass.registry.Descriptor;

/**
 * Hashes every blob that images need. What is not right is put aside, so that a pull repairs it.
 */
final class StoreCheck {
  private final Blobs blobs;
  private final ManifestFiles manifests;

  StoreCheck(Blobs blobs) {
    this.blobs = blobs;
    this.manifests = new ManifestFiles(blobs);
  }

  /**
   * Checks; the caller has a lease.
   *
   * @param done hears the bytes that were hashed so far
   */
  List<BrokenBlob> run(List<StoredImage> images, LongConsumer done, Cancellation cancellation)
      throws IOException, EngineCancelledException {
    Map<Descriptor, Set<String>> needed = new LinkedHashMap<>();
    for (StoredImage image : images) {
      List<Descriptor> roots =
          image.entries().stream().flatMap(entry -> entry.roots().stream()).toList();
      for (Descriptor reached : manifests.reachable(roots, (manifest, why) -> {})) {
        Descriptor plain = new Descriptor(reached.mediaType(), reached.digest(), reached.size());
        needed.computeIfAbsent(plain, all -> new LinkedHashSet<>()).addAll(names(image));
      }
    }
    List<BrokenBlob> broken = new ArrayList<>();
    long[] sum = new long[1];
    for (Map.Entry<Descriptor, Set<String>> each : needed.entrySet()) {
      cancellation.throwIfCancelled();
      Problem problem =
          check(
              each.getKey(),
              count -> {
                sum[0] += count;
                done.accept(sum[0]);
              },
              cancellation);
      if (problem != null) {
        broken.add(new BrokenBlob(each.getKey().digest(), problem, List.copyOf(each.getValue())));
      }
    }
    return broken;
  }

  private @Nullable Problem check(Descriptor blob, Partial.Steps steps, Cancellation cancellation)
      throws EngineCancelledException {
    try {
      if (blobs.isRight(blob, steps)) {
        return null;
      }
      blobs.putAside(blob, cancellation);
      return Problem.CHANGED;
    } catch (NoSuchFileException e) {
      return Problem.MISSING;
    } catch (IOException e) {
      return Problem.UNREADABLE;
    }
  }

  private static List<String> names(StoredImage image) {
    List<String> names = image.tags().isEmpty() ? image.digests() : image.tags();
    return names.isEmpty() ? List.of(image.id().toString()) : names;
  }
}
