package org.windlass.bench.soak;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the program has of everything, at rest.
 *
 * @param heap bytes of the objects that are in use
 * @param classes the file that says how many objects there are of each class
 * @param threads by name, without the numbers in it
 * @param descriptors open files and sockets, by kind
 */
record Snapshot(
    long heap, Path classes, Map<String, Integer> threads, Map<String, Integer> descriptors) {
  private static final int COLLECTIONS = 30;
  private static final int STABLE = 3;
  private static final long TOLERANCE = 20_000;
  private static final long PAUSE_MILLIS = 100;

  /** Collects garbage until no more goes, and counts. */
  static Snapshot take() throws Exception {
    long least = collected();
    int stable = 0;
    for (int i = 0; i < COLLECTIONS && stable < STABLE; i++) {
      // What cleaners and reference queues let go of is garbage only at the next collection.
      Thread.sleep(PAUSE_MILLIS);
      long now = collected();
      stable = least - now < TOLERANCE ? stable + 1 : 0;
      least = Math.min(least, now);
    }
    return new Snapshot(
        least, Classes.write(), new TreeMap<>(Threads.count()), new TreeMap<>(Descriptors.count()));
  }

  private static long collected() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
