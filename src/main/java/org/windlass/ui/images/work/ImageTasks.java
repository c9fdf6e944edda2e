package org.windlass.ui.images.work;

import java.util.List;

/** What the window can have done with images of its engine. Belongs to the UI thread. */
public interface ImageTasks {
  /** Nothing can be done. */
  ImageTasks NONE =
      new ImageTasks() {
        @Override
        public void remove(List<RemovalTarget> targets) {}

        @Override
        public void tag(String id, String name) {}

        @Override
        public void save(List<String> namesOrIds) {}

        @Override
        public void load() {}

        @Override
        public void importImage() {}

        @Override
        public boolean canImport() {
          return false;
        }

        @Override
        public void push(String name) {}

        @Override
        public void usage() {}
      };

  /** Asks, then removes. */
  void remove(List<RemovalTarget> targets);

  /**
   * Asks for one more name.
   *
   * @param id of the image
   * @param name what it is called now
   */
  void tag(String id, String name);

  /**
   * Asks for a file, and saves images to it.
   *
   * @param namesOrIds at least one
   */
  void save(List<String> namesOrIds);

  /** Asks for files, and loads the images in them. */
  void load();

  /** Asks for the file of a root file system, and makes an image of it. */
  void importImage();

  /** Whether the engine can make images of root file systems. */
  boolean canImport();

  /** Asks where to, and pushes. */
  void push(String name);

  /** Shows what takes how much of the engine's disk. */
  void usage();
}
