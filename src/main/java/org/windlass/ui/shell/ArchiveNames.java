package org.windlass.ui.shell;

import java.util.List;

/** What a file with images is called when nobody has said. */
final class ArchiveNames {
  private static final String TAR = ".tar";

  private ArchiveNames() {}

  /**
   * Such as {@code redis_7.tar}; {@code images.tar} for several.
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
