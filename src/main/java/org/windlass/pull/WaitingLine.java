package org.windlass.pull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The order in which pulls wait. Guarded by its queue. */
final class WaitingLine {
  private final List<Pull> order = new ArrayList<>();
  private final Set<Pull> batch = new HashSet<>();

  /**
   * Puts a pull at the end; one that was asked for by itself goes before those of batches.
   *
   * @param first whether it was asked for by itself
   */
  void add(Pull pull, boolean first) {
    remove(pull);
    int at = order.size();
    if (first) {
      while (at > 0 && batch.contains(order.get(at - 1))) {
        at--;
      }
    } else {
      batch.add(pull);
    }
    order.add(at, pull);
  }

  /** Puts a pull that waits elsewhere. */
  void move(Pull pull, int index) {
    if (order.remove(pull)) {
      order.add(Math.clamp(index, 0, order.size()), pull);
    }
  }

  void remove(Pull pull) {
    order.remove(pull);
    batch.remove(pull);
  }

  List<Pull> pulls() {
    return List.copyOf(order);
  }
}
