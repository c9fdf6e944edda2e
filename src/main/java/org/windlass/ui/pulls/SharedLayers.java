package org.windlass.ui.pulls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.windlass.pull.LayerProgress;
import org.windlass.pull.LayerState;
import org.windlass.pull.PullState;

/**
 * Which layers several running pulls of one engine wait for together. The engine downloads such a
 * layer once, and tells each pull of it: it belongs to the one that began first.
 */
final class SharedLayers {
  /** For each pull, the layers that belong to another, with that one's title. */
  private final Map<PullRowViewModel, Map<String, String>> others = new HashMap<>();

  private SharedLayers() {}

  /**
   * Looks at the pulls as they stand.
   *
   * @param rows newest first
   */
  static SharedLayers of(List<PullRowViewModel> rows) {
    SharedLayers shared = new SharedLayers();
    Map<String, String> owners = new HashMap<>();
    for (PullRowViewModel row : rows.reversed()) {
      if (row.snapshot().state() == PullState.PULLING) {
        shared.add(row, owners);
      }
    }
    return shared;
  }

  private void add(PullRowViewModel row, Map<String, String> owners) {
    for (LayerProgress layer : row.snapshot().progress().layers()) {
      if (layer.state() == LayerState.DOWNLOADING) {
        String owner = owners.putIfAbsent(row.host() + " " + layer.id(), row.title());
        if (owner != null) {
          others.computeIfAbsent(row, added -> new HashMap<>()).put(layer.id(), owner);
        }
      }
    }
  }

  /** The layers of a pull that belong to others, with the titles of those. */
  Map<String, String> of(PullRowViewModel row) {
    return others.getOrDefault(row, Map.of());
  }

  /** The share of a pull's download that is its own, 0 to 1. */
  double ownShare(PullRowViewModel row) {
    long downloading =
        row.snapshot().progress().layers().stream()
            .filter(layer -> layer.state() == LayerState.DOWNLOADING)
            .count();
    return downloading == 0 ? 1 : 1 - (double) of(row).size() / downloading;
  }
}
