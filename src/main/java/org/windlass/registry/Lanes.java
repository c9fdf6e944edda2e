package org.windlass.registry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The connections and the memory that downloads may take to fetch ahead of what they hand on; all
 * downloads share them. Safe for use by many threads.
 */
final class Lanes {
  /**
   * The longest piece that is fetched ahead; in bytes. With the header of an array it fits into
   * whole regions of the heap.
   */
 
  static final int PIECE = (4 << 20) - 64;

  private static final int CONNECTIONS = 12;
  private static final int BUFFERS = 16;

  private final Map<String, Semaphore> connections = new ConcurrentHashMap<>();
  private final Deque<byte[]> idle = new ArrayDeque<>();
  private int taken;

  /** Takes a connection to a server, if one is free. */
  boolean enter(String server) {
    return of(server).tryAcquire();
  }

  /** Gives it back. */
  void leave(String server) {
    of(server).release();
  }

  /** Takes the memory for one piece; null when there is none at the moment. */
  synchronized byte @Nullable [] take() {
    if (taken == BUFFERS) {
      return null;
    }
    taken++;
    byte[] known = idle.poll();
    return known == null ? new byte[PIECE] : known;
  }

  /** Gives it back; when nobody uses any more, none is kept. */
  synchronized void give(byte[] buffer) {
    taken--;
    if (taken == 0) {
      idle.clear();
    } else {
      idle.push(buffer);
    }
  }

  private Semaphore of(String server) {
    return connections.computeIfAbsent(server, name -> new Semaphore(CONNECTIONS));
  }
}
