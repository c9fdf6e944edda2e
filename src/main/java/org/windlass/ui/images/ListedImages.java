package org.windlass.ui.images;

import java.util.List;
import org.windlass.ui.images.details.DetailsTarget;
import org.windlass.ui.images.details.ImageChoice;

/** The images of the list, to choose one from. */
public final class ListedImages implements ImageChoice {
  private final ImagesViewModel images;

  /** Those that the list has at each moment, whatever its filter hides. */
  public ListedImages(ImagesViewModel images) {
    this.images = images;
  }

  @Override
  public List<DetailsTarget> all() {
    return images.everyRow().stream().map(SideDetailsViewModel::target).toList();
  }

  @Override
  public List<DetailsTarget> selected() {
    return images.selection().stream().map(SideDetailsViewModel::target).toList();
  }
}
