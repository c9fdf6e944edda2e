package org.windlass.bench.soak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the program has of everything, at rest.
 *
 * @param heap bytes of all objects that are in use
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

  /**
   * Collects garbage until no more goes, and counts. The heap is what its objects take together:
   * what the collector calls used holds gaps between them as well, some megabytes or none.
   */
  static Snapshot take() throws Exception {
    Path least = Classes.write();
    long heap = Classes.bytes(least);
    int stable = 0;
    for (int i = 0; i < COLLECTIONS && stable < STABLE; i++) {
      // What cleaners and reference queues let go of is garbage only at the next collection.
      Thread.sleep(PAUSE_MILLIS);
      Path classes = Classes.write();
      long now = Classes.bytes(classes);
      stable = heap - now < TOLERANCE ? stable + 1 : 0;
      if (now < heap) {
        Files.delete(least);
        least = classes;
        heap = now;
      } else {
        Files.delete(classes);
      }
    }
    return new Snapshot(
        heap, least, new TreeMap<>(Threads.count()), new TreeMap<>(Descriptors.count()));
  }

  static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
