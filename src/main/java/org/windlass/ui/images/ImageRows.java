package org.windlass.ui.images;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.windlass.engine.Cancellation;
import org.windlass.engine.ContainerSummary;
import org.windlass.engine.Engine;
import org.windlass.engine.EngineAbility;
import org.windlass.engine.EngineException;
import org.windlass.engine.EngineRefusedException;
import org.windlass.engine.ImageSummary;

/** Reads an engine's images into rows. Runs off the UI thread. */
final class ImageRows {
  private ImageRows() {}

  /** Lists the engine's images, one row a tag, sorted by name with the dangling ones last. */
  static List<ImageRow> load(Engine engine, Cancellation cancellation) throws EngineException {
    List<ImageSummary> images = engine.images(cancellation);
    if (!engine.can(EngineAbility.CONTAINERS)) {
      return rows(images, image -> -1);
    }
    boolean counted = images.stream().allMatch(image -> image.containers() >= 0);
    return rows(images, counted ? ImageSummary::containers : users(engine, cancellation));
  }

  /**
   * API versions before 1.51 leave the containers of an image uncounted, so they are counted here.
   */
  private static ToIntFunction<ImageSummary> users(Engine engine, Cancellation cancellation)
      throws EngineException {
    Map<String, Integer> users = new HashMap<>();
    try {
      for (ContainerSummary container : engine.containers(cancellation)) {
        users.merge(container.imageId(), 1, Integer::sum);
      }
      return image -> users.getOrDefault(image.id(), 0);
    } catch (EngineRefusedException e) {
      // A proxy before the engine may allow images only; the list is worth having without.
      return image -> -1;
    }
  }

  static List<ImageRow> rows(List<ImageSummary> images, ToIntFunction<ImageSummary> users) {
    List<ImageRow> rows = new ArrayList<>(images.size());
    for (ImageSummary image : images) {
      int containers = users.applyAsInt(image);
      if (image.repoTags().isEmpty()) {
        rows.add(ImageRow.untagged(image, containers));
      }
      for (String repoTag : image.repoTags()) {
        rows.add(ImageRow.tagged(image, repoTag, containers));
      }
    }
    rows.sort(ImageRows::compare);
    return rows;
  }

  /** One comparison for all fields: a chain of comparators takes twice as long over a long list. */
  private static int compare(ImageRow a, ImageRow b) {
    if (a.dangling() != b.dangling()) {
      return a.dangling() ? 1 : -1;
    }
    int order = a.repository().compareTo(b.repository());
    if (order == 0) {
      order = a.tag().compareTo(b.tag());
    }
    return order == 0 ? a.id().compareTo(b.id()) : order;
  }
}
