package org.windlass.bench.pull;

import java.io.IOException;
import java.nio.file.Path;
import org.windlass.bench.figures.Used;

/** A way to pull the image. */
interface Puller {
  /** What it is called in the figures. */
  String name();

  /**
   * Pulls once.
   *
   * @param layout where an OCI layout is to appear; not there yet
   */
  Used pull(Path layout) throws IOException, InterruptedException;
}
