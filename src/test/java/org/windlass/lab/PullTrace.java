package org.windlass.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.windlass.pull.LayerProgress;
import org.windlass.pull.LayerState;
import org.windlass.pull.Pull;
import org.windlass.pull.PullProgress;
import org.windlass.pull.PullQueue;

/** Notes what becomes of a queue's only pull, message by message. */
final class PullTrace implements PullQueue.Listener {
  private final List<Double> fractions = new ArrayList<>();
  private final Map<String, List<LayerState>> states = new LinkedHashMap<>();

  @Override
  public void added(Pull pull) {}

  @Override
  public synchronized void changed(Pull pull) {
    PullProgress progress = pull.snapshot().progress();
    fractions.add(progress.fraction());
    for (LayerProgress layer : progress.layers()) {
      List<LayerState> seen = states.computeIfAbsent(layer.id(), id -> new ArrayList<>());
      if (seen.isEmpty() || seen.getLast() != layer.state()) {
        seen.add(layer.state());
      }
    }
  }

  @Override
  public void removed(Pull pull) {}

  /** The fraction after each message. */
  synchronized List<Double> fractions() {
    return List.copyOf(fractions);
  }

  /** For each layer, the states it went through. */
  synchronized List<List<LayerState>> states() {
    return states.values().stream().map(List::copyOf).toList();
  }
}
