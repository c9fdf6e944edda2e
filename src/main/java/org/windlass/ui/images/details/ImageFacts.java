package org.windlass.ui.images.details;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.ContainerSummary;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineAbility;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.HistoryStep;
import org.windlass.engine.ImageDetails;
import org.windlass.engine.json.PrettyJson;

/**
 * What an engine says of one image.
 *
 * @param history how it was made, the newest step first
 * @param containers those that use it; empty when the engine does not say which do
 * @param json what the engine said, with a line for each value
 */
public record ImageFacts(
    ImageDetails details,
    List<HistoryStep> history,
    Optional<List<ContainerSummary>> containers,
    String json) {
  /** Copies the list. */
  public ImageFacts {
    history = List.copyOf(history);
  }

  /** Whether another answer is about the same image, whose layers never change. */
  boolean isSameImage(@Nullable ImageFacts other) {
    return other != null && other.details.summary().id().equals(details.summary().id());
  }

  /** Asks the engine. Off the UI thread. */
  static ImageFacts load(Engine engine, String nameOrId, Cancellation cancellation)
      throws EngineException {
    ImageDetails details = engine.inspect(nameOrId, cancellation);
    return new ImageFacts(
        details,
        engine.history(nameOrId, cancellation),
        users(engine, details.summary().id(), cancellation),
        PrettyJson.of(details.json()));
  }

  private static Optional<List<ContainerSummary>> users(
      Engine engine, String id, Cancellation cancellation) throws EngineException {
    if (!engine.can(EngineAbility.CONTAINERS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          engine.containers(cancellation).stream()
              .filter(container -> container.imageId().equals(id))
              .toList());
    } catch (EngineRefusedException e) {
      // A proxy before the engine may allow images only; the rest is worth having without.
      return Optional.empty();
    }
  }
}
