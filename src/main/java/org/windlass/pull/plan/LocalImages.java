package org.windlass.pull.plan;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.windlass.engine.Cancellation;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.ImageSummary;

/**
 * The layers of an engine's images, each image asked for once: an id never comes to mean another
 * image. One object for one engine. Safe for use by many threads.
 */
public final class LocalImages {
  private final Map<String, LocalImage> byId = new ConcurrentHashMap<>();

  /** Knows nothing yet. */
  public LocalImages() {}

  /** Forgets what is not among {@code images} any more. */
  void keepOnly(Collection<ImageSummary> images) {
    Set<String> ids = images.stream().map(ImageSummary::id).collect(Collectors.toSet());
    byId.keySet().retainAll(ids);
  }

  /** The image; empty when the engine does not tell of it, as when it was removed meanwhile. */
  Optional<LocalImage> get(Engine engine, ImageSummary image, Cancellation cancellation)
      throws EngineException {
    LocalImage known = byId.get(image.id());
    if (known == null) {
      try {
        known = LocalImage.of(engine.inspect(image.id(), cancellation));
      } catch (EngineRefusedException e) {
        return Optional.empty();
      }
      byId.put(image.id(), known);
    }
    return Optional.of(known);
  }
}
