package org.windlass.bench;

import java.lang.management.ManagementFactory;

/** How much memory objects take. */
final class Heap {
  private static final int COLLECTIONS = 4;
  private static final long PAUSE_MILLIS = 100;

  private Heap() {}

  /** Bytes of the heap that are in use after all garbage has been collected. */
  static long used() throws InterruptedException {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      // What waits to be cleaned up holds on to memory for a moment.
      Thread.sleep(PAUSE_MILLIS);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
