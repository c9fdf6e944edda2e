package org.windlass.ui.images.details;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.ImageSummary;
import org.windlass.reference.Digest;

/**
 * Which images of an engine have which layers. Each image is asked for once: an id never comes to
 * mean another image. Safe for use by many threads; every call blocks.
 */
public final class LayerUsers {
  private final Engine engine;
  private final Map<String, List<Digest>> byId = new ConcurrentHashMap<>();

  /** Knows nothing yet. */
  public LayerUsers(Engine engine) {
    this.engine = engine;
  }

  /**
   * For each layer that another image has too, what people call those images.
   *
   * @param id of the image that is left out
   * @param diffIds of its layers
   */
  Map<Digest, List<String>> others(String id, List<Digest> diffIds, Cancellation cancellation)
      throws EngineException {
    Set<Digest> asked = new HashSet<>(diffIds);
    Map<Digest, List<String>> users = new HashMap<>();
    List<ImageSummary> images = engine.images(cancellation);
    byId.keySet().retainAll(images.stream().map(ImageSummary::id).toList());
    for (ImageSummary image : images) {
      if (!image.id().equals(id)) {
        for (Digest layer : new HashSet<>(layers(image.id(), cancellation))) {
          if (asked.contains(layer)) {
            users.computeIfAbsent(layer, ignored -> new ArrayList<>()).add(name(image));
          }
        }
      }
    }
    return users;
  }

  private List<Digest> layers(String id, Cancellation cancellation) throws EngineException {
    List<Digest> known = byId.get(id);
    if (known == null) {
      try {
        known = engine.inspect(id, cancellation).diffIds();
      } catch (EngineRefusedException e) {
        // Removed meanwhile.
        known = List.of();
      }
      byId.put(id, known);
    }
    return known;
  }

  private static String name(ImageSummary image) {
    return image.repoTags().isEmpty() ? ShortIds.of(image.id()) : image.repoTags().getFirst();
  }
}
