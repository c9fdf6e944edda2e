package org.windlass.ui.images.details;

import java.util.List;
import org.windlass.layers.ImageFiles;
import org.windlass.layers.WastedFile;

/**
 * Bytes of files that a later layer replaces or deletes.
 *
 * @param bytes of all of them; -1 when that is not known yet
 * @param worst the files that waste most, the worst first
 */
public record FilesWaste(long bytes, List<WastedFile> worst) {
  static final FilesWaste UNKNOWN = new FilesWaste(-1, List.of());

  private static final int MOST = 50;

  /** Copies the list. */
  public FilesWaste {
    worst = List.copyOf(worst);
  }

  /** Off the UI thread. */
  static FilesWaste of(ImageFiles files) {
    return new FilesWaste(files.wasted(), files.worst(MOST));
  }
}
