package org.windlass.pull.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.windlass.reference.Digest;

/** Which layers of one image an engine has, as far as its images were looked at. */
final class PresentLayers {
  private final LayerReuse reuse;
  private final List<RemoteLayer> layers;
  private final Set<Digest> wanted = new HashSet<>();
  private final Found all = new Found();

  /** Only in images that a registry has had. */
  private final Found sure = new Found();

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

  /**
   * Takes what one more image has.
   *
   * @param fromRegistry whether a registry has had it
   */
  void add(LocalImage image, boolean fromRegistry) {
    all.add(image);
    if (fromRegistry) {
      sure.add(image);
    }
  }

  /** For each layer, from the bottom up, whether it is there. */
  List<Boolean> states() {
    return all.states();
  }

  /** Whether the engine knows what registries call the layers that are there. */
  boolean isSure() {
    return reuse == LayerReuse.BLOB || all.states().equals(sure.states());
  }

  /** What some images have. */
  private final class Found {
    private final Set<Digest> digests = new HashSet<>();
    private int chain;

    private void add(LocalImage image) {
      switch (reuse) {
        case CHAIN -> chain = Math.max(chain, common(image.diffIds()));
        case CONTENT -> keep(image.diffIds());
        case BLOB -> keep(image.blobs());
      }
    }

    private List<Boolean> states() {
      return IntStream.range(0, layers.size()).mapToObj(this::isPresent).toList();
    }

    private boolean isPresent(int index) {
      RemoteLayer layer = layers.get(index);
      return switch (reuse) {
        case CHAIN -> index < chain;
        case CONTENT -> layer.diffId() != null && digests.contains(layer.diffId());
        case BLOB -> digests.contains(layer.digest());
      };
    }

    private void keep(List<Digest> names) {
      names.stream().filter(wanted::contains).forEach(digests::add);
    }
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
