package org.windlass.builtin;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.windlass.builtin.store.ImageConfig;
import org.windlass.builtin.store.ImageStore;
import org.windlass.builtin.store.Json;
import org.windlass.builtin.store.StoredImage;
import org.windlass.engine.HistoryStep;
import org.windlass.registry.Descriptor;
import tools.jackson.databind.JsonNode;

/** How an image of the store was made, as its configuration tells. */
final class History {
  private History() {}

  /** The newest step first; layers that the configuration tells nothing of are steps as well. */
  static List<HistoryStep> of(ImageStore store, StoredImage image) throws IOException {
    ImageConfig config = store.config(image);
    Iterator<Descriptor> layers = store.content(image).layers().iterator();
    List<HistoryStep> steps = new ArrayList<>();
    for (JsonNode step : config.tree().path("history")) {
      boolean empty = step.path("empty_layer").asBoolean(false);
      long size = !empty && layers.hasNext() ? layers.next().size() : 0;
      steps.add(
          new HistoryStep(
              time(Json.text(step, "created")),
              Json.text(step, "created_by"),
              size,
              Json.text(step, "comment"),
              empty,
              List.of()));
    }
    layers.forEachRemaining(layer -> steps.add(unexplained(layer)));
    if (!steps.isEmpty()) {
      steps.add(tagged(steps.removeLast(), image.tags()));
    }
    return steps.reversed();
  }

  private static HistoryStep unexplained(Descriptor layer) {
    return new HistoryStep(Instant.EPOCH, "", layer.size(), "", false, List.of());
  }

  private static HistoryStep tagged(HistoryStep step, List<String> tags) {
    return new HistoryStep(
        step.created(), step.createdBy(), step.size(), step.comment(), step.empty(), tags);
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }
}
