package org.windlass.ui.images.details;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.HistoryStep;
import org.windlass.engine.ImageDetails;
import org.windlass.reference.Digest;

/**
 * One step of an image's making, as it is listed.
 *
 * @param instruction on one line; empty when the image does not say
 * @param whole the instruction as the image has it
 * @param size bytes that it added
 * @param before bytes of all steps below it
 * @param total bytes of all steps; 0 when they are not known
 * @param created the epoch when that is not known
 * @param layer whether it made a layer
 * @param diffId of that layer; null when it is not known
 */
public record LayerLine(
    String instruction,
    String whole,
    long size,
    long before,
    long total,
    Instant created,
    boolean layer,
    @Nullable Digest diffId) {

  /** The lines of an image, the lowest layer first. */
  static List<LayerLine> of(ImageFacts facts) {
    if (facts.history().isEmpty()) {
      return withoutHistory(facts.details());
    }
    List<HistoryStep> steps = facts.history().reversed();
    List<Boolean> layered = Instructions.layered(facts.history(), facts.details()).reversed();
    List<Digest> diffIds = facts.details().diffIds();
    boolean known = layered.stream().filter(each -> each).count() == diffIds.size();
    long total = steps.stream().mapToLong(HistoryStep::size).sum();
    List<LayerLine> lines = new ArrayList<>();
    long before = 0;
    int number = 0;
    for (int i = 0; i < steps.size(); i++) {
      HistoryStep step = steps.get(i);
      boolean layer = layered.get(i);
      lines.add(
          new LayerLine(
              Instructions.shorten(step.createdBy().isEmpty() ? step.comment() : step.createdBy()),
              step.createdBy(),
              step.size(),
              before,
              total,
              step.created(),
              layer,
              layer && known ? diffIds.get(number) : null));
      number += layer ? 1 : 0;
      before += step.size();
    }
    return lines;
  }

  /** Whether it is known how many bytes it added: not every image without a history says so. */
  boolean hasSize() {
    return layer && total > 0;
  }

  /** What is known of an image that does not say how it was made. */
  private static List<LayerLine> withoutHistory(ImageDetails image) {
    boolean sized = image.layers().size() == image.diffIds().size();
    long total = sized ? image.layers().stream().mapToLong(ImageDetails.Layer::size).sum() : 0;
    List<LayerLine> lines = new ArrayList<>();
    long before = 0;
    for (int i = 0; i < image.diffIds().size(); i++) {
      long size = sized ? image.layers().get(i).size() : 0;
      lines.add(
          new LayerLine("", "", size, before, total, Instant.EPOCH, true, image.diffIds().get(i)));
      before += size;
    }
    return lines;
  }
}
