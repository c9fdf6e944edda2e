package org.windlass.registry;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The connections and the memory that downloads may take to fetch ahead of what they hand on; all
 * downloads share them. The memory is not of the heap, which would grow by it for long. Safe for
 * use by many threads.
 */
final class Lanes {
  /** The longest piece that is fetched ahead; in bytes. */
  static final int PIECE = 7 << 19;

  private static final int CONNECTIONS = 12;
  private static final int BUFFERS = 16;

  private final Map<String, Semaphore> connections = new ConcurrentHashMap<>();
  private final Deque<MemorySegment> idle = new ArrayDeque<>();
  private @Nullable Arena memory;

  /** Takes a connection to a server, if one is free. */
  boolean enter(String server) {
    return of(server).tryAcquire();
  }

  /** Gives it back. */
  void leave(String server) {
    of(server).release();
  }

  /** Takes the memory for one piece; null when there is none at the moment. */
  synchronized @Nullable MemorySegment take() {
    if (memory == null) {
      memory = open();
    }
    return idle.poll();
  }

  /** Gives it back; when nobody uses any more, all goes back to the system. */
  synchronized void give(MemorySegment buffer) {
    idle.push(buffer);
    if (memory != null && idle.size() == BUFFERS) {
      idle.clear();
      memory.close();
      memory = null;
    }
  }

  /** In one large block, which the system takes back for certain. */
  @SuppressWarnings("MustBeClosedChecker") // It is closed when the last piece is given back.
  private Arena open() {
    Arena arena = Arena.ofShared();
    MemorySegment block = arena.allocate((long) BUFFERS * PIECE);
    for (int i = 0; i < BUFFERS; i++) {
      idle.add(block.asSlice((long) i * PIECE, PIECE));
    }
    return arena;
  }

  private Semaphore of(String server) {
    return connections.computeIfAbsent(server, name -> new Semaphore(CONNECTIONS));
  }
}
