package org.windlass.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What files with images are called. */
final class ArchiveNames {
  private static final String TAR = ".tar";

  /** Of all that an engine reads. */
  static final List<String> ENDINGS =
      List.of(TAR, ".tar.gz", ".tgz", ".tar.xz", ".txz", ".tar.bz2", ".tar.zst");

  private ArchiveNames() {}

  /** Whether a file is called as files with images are. */
  static boolean isArchive(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /**
   * What to call a file when nobody has said, such as {@code redis_7.tar}; {@code images.tar} for
   * several.
   *
   * @param namesOrIds at least one
   */
  static String of(List<String> namesOrIds) {
    if (namesOrIds.size() > 1) {
      return "images" + TAR;
    }
    String name = namesOrIds.getFirst();
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.replaceAll("[^A-Za-z0-9._-]", "_") + TAR;
  }
}
