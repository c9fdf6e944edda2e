package org.windlass.ui.images;

import java.util.List;
import org.windlass.context.ConnectionProfile;

/** Carries images of the engine that is shown to others. Belongs to the UI thread. */
public interface ImageLoads {
  /** There is no other engine. */
  ImageLoads NONE =
      new ImageLoads() {
        @Override
        public List<ConnectionProfile> targets() {
          return List.of();
        }

        @Override
        public void start(List<String> references, ConnectionProfile target) {}
      };

  /** The connections that images can be loaded into. */
  List<ConnectionProfile> targets();

  /**
   * Begins to load images into another engine.
   *
   * @param references of the images, or ids where they have no name; at least one
   */
  void start(List<String> references, ConnectionProfile target);
}
