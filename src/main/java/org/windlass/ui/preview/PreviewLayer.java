package org.windlass.ui.preview;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windlass.pull.plan.PullPlan;
import org.windlass.pull.plan.RemoteImage;
import org.windlass.pull.plan.RemoteLayer;

/** One row of the list of layers. */
public record PreviewLayer(RemoteLayer layer, Presence presence) {

  /**
   * The rows for an image, from the bottom up.
   *
   * @param plan null while nothing is known of what is there
   * @param otherwise for what is not known to be there
   */
  static List<PreviewLayer> of(RemoteImage image, @Nullable PullPlan plan, Presence otherwise) {
    List<PreviewLayer> rows = new ArrayList<>();
    for (int i = 0; i < image.layers().size(); i++) {
      boolean present = plan != null && plan.present().get(i);
      rows.add(new PreviewLayer(image.layers().get(i), present ? Presence.PRESENT : otherwise));
    }
    return rows;
  }
}
