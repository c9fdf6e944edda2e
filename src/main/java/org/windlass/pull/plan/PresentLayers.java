package org.windlass.pull.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.windlass.reference.Digest;

/** Which layers of one image an engine has, as far as its images were looked at. */
final class PresentLayers {
  private final LayerReuse reuse;
  private final List<RemoteLayer> layers;
  private final Set<Digest> wanted = new HashSet<>();
  private final Set<Digest> found = new HashSet<>();
  private int chain;

  PresentLayers(LayerReuse reuse, List<RemoteLayer> layers) {
    this.reuse = reuse;
    this.layers = layers;
    for (RemoteLayer layer : layers) {
      Digest name = reuse == LayerReuse.BLOB ? layer.digest() : layer.diffId();
      if (name != null) {
        wanted.add(name);
      }
    }
  }

  /** Takes what one more image has. */
  void add(LocalImage image) {
    switch (reuse) {
      case CHAIN -> chain = Math.max(chain, common(image.diffIds()));
      case CONTENT -> keep(image.diffIds());
      case BLOB -> keep(image.blobs());
    }
  }

  /** For each layer, from the bottom up, whether it is there. */
  List<Boolean> states() {
    List<Boolean> states = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      states.add(isPresent(i));
    }
    return states;
  }

  private boolean isPresent(int index) {
    RemoteLayer layer = layers.get(index);
    return switch (reuse) {
      case CHAIN -> index < chain;
      case CONTENT -> layer.diffId() != null && found.contains(layer.diffId());
      case BLOB -> found.contains(layer.digest());
    };
  }

  private void keep(List<Digest> digests) {
    digests.stream().filter(wanted::contains).forEach(found::add);
  }

  /** How many layers from the bottom up are the same. */
  private int common(List<Digest> diffIds) {
    int same = 0;
    while (same < Math.min(layers.size(), diffIds.size())
        && diffIds.get(same).equals(layers.get(same).diffId())) {
      same++;
    }
    return same;
  }
}
