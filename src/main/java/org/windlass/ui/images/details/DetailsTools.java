package org.windlass.ui.images.details;

import org.windlass.engine.Engine;
import org.windlass.ui.background.Background;
import org.windlass.ui.text.Texts;

/**
 * What the details of an engine's images are made with.
 *
 * @param users knows which images have which layers
 * @param files keeps what was read of the images that were looked at last
 * @param images that there are to choose from
 */
public record DetailsTools(
    Engine engine,
    Background background,
    Texts texts,
    LayerUsers users,
    FilesCache files,
    ImageChoice images) {

  /** For an engine of which nothing is known yet. */
  public static DetailsTools of(
      Engine engine, Background background, Texts texts, ImageChoice images) {
    return new DetailsTools(
        engine, background, texts, new LayerUsers(engine), new FilesCache(), images);
  }
}
