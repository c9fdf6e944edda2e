package org.windlass.engine;

import java.util.List;

/**
 * What an engine holds on its disk, as {@code docker system df} counts it ({@code GET /system/df}).
 *
 * @param parts in the order of {@link Kind}, without those that the engine does not have
 */
public record DiskUsage(List<Part> parts) {
  /** Copies the list. */
  public DiskUsage {
    parts = List.copyOf(parts);
  }

  /** What is counted. */
  public enum Kind {
    /** Images, layers that several share counted once. */
    IMAGES,
    /** What containers have written. */
    CONTAINERS,
    /** Volumes of this engine's disk. */
    VOLUMES,
    /** The build cache. */
    BUILD_CACHE
  }

  /**
   * One kind.
   *
   * @param count how many there are
   * @param active how many are in use
   * @param size bytes
   * @param reclaimable bytes that pruning could free, at most {@code size}
   */
  public record Part(Kind kind, int count, int active, long size, long reclaimable) {}

  /** Bytes in all. */
  public long size() {
    return parts.stream().mapToLong(Part::size).sum();
  }

  /** Bytes that pruning could free. */
  public long reclaimable() {
    return parts.stream().mapToLong(Part::reclaimable).sum();
  }
}
