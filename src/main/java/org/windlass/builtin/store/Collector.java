package org.windlass.builtin.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windlass.reference.Digest;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.registry.Descriptor;

/** Deletes blobs that no image and no lease needs. */
final class Collector {
  private static final Logger LOG = LoggerFactory.getLogger(Collector.class);
  private static final Duration RESUMABLE = Duration.ofDays(7);

  private final StoreFolder folder;
  private final Disk disk;
  private final IndexFile index;
  private final Leases leases;
  private final ManifestFiles manifests;

  Collector(
      StoreFolder folder, Disk disk, IndexFile index, Leases leases, ManifestFiles manifests) {
    this.folder = folder;
    this.disk = disk;
    this.index = index;
    this.leases = leases;
    this.manifests = manifests;
  }

  /**
   * Collects. Call it with the store's lock. Where something cannot be read, it cannot be told what
   * is needed, and nothing is deleted.
   *
   * @return the bytes that are free now
   */
  long collect() throws IOException {
    Index list = index.read();
    List<Descriptor> unreadable = new ArrayList<>();
    List<Descriptor> roots =
        list.entries().stream().flatMap(entry -> entry.roots().stream()).toList();
    Set<Digest> kept = new HashSet<>();
    manifests
        .reachable(roots, (manifest, why) -> unreadable.add(manifest))
        .forEach(reached -> kept.add(reached.digest()));
    if (list.hasUnreadable() || !unreadable.isEmpty()) {
      LOG.warn("nothing is collected in {}: unreadable {}", folder.root(), unreadable);
      return 0;
    }
    Leases.Kept leased = leases.kept();
    kept.addAll(leased.digests());
    if (leased.living() == 0) {
      clear(folder.temporaries(), Instant.MAX);
      clear(folder.fetching(), Instant.MAX);
      clear(folder.brokens(), Instant.now().minus(RESUMABLE));
      clear(folder.partials(), Instant.now().minus(RESUMABLE));
    }
    return deleteOthers(kept);
  }

  private long deleteOthers(Set<Digest> kept) throws IOException {
    long freed = 0;
    try (DirectoryStream<Path> algorithms = Files.newDirectoryStream(folder.blobs())) {
      for (Path algorithm : algorithms) {
        if (Files.isDirectory(algorithm)) {
          freed += deleteOthers(algorithm, kept);
        }
      }
    }
    return freed;
  }

  private long deleteOthers(Path algorithm, Set<Digest> kept) throws IOException {
    long freed = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(algorithm)) {
      for (Path file : files) {
        try {
          Digest digest = Digest.parse(algorithm.getFileName() + ":" + file.getFileName());
          if (!kept.contains(digest)) {
            long size = Files.size(file);
            disk.delete(file);
            freed += size;
          }
        } catch (InvalidReferenceException e) {
          LOG.debug("{} is no blob, and stays", file);
        } catch (NoSuchFileException e) {
          LOG.debug("{} has gone by itself", file);
        }
      }
    }
    return freed;
  }

  /** Deletes files last written before a time. */
  private void clear(Path leftovers, Instant before) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(leftovers)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          disk.delete(file);
        }
      }
    }
  }
}
