package org.windlass.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** How much memory objects take. */
final class Heap {
  private static final int COLLECTIONS = 4;
  private static final long PAUSE_MILLIS = 100;

  private Heap() {}

  /**
   * Bytes of the heap that were in use at the end of a full collection, whatever has been allocated
   * since: the least of a few.
   */
  static long used() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      least = Math.min(least, usedAfterCollection());
      // What waits to be cleaned up holds on to memory for a moment.
      Thread.sleep(PAUSE_MILLIS);
    }
    return least;
  }

  private static long usedAfterCollection() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getCollectionUsage)
        .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
        .sum();
  }
}
