package org.windlass.engine;

import java.util.List;

/**
 * What pruning took away.
 *
 * @param gone names and ids, or the ids of build records
 * @param freed bytes
 */
public record Pruned(List<String> gone, long freed) {
  /** Copies the list. */
  public Pruned {
    gone = List.copyOf(gone);
  }
}
