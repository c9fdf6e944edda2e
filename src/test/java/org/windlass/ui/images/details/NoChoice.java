package org.windlass.ui.images.details;

import java.util.List;

/** No images to choose from. */
final class NoChoice implements ImageChoice {
  @Override
  public List<DetailsTarget> all() {
    return List.of();
  }

  @Override
  public List<DetailsTarget> selected() {
    return List.of();
  }
}
