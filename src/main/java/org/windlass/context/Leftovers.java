package org.windlass.context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.windlass.files.DurableFiles;

/**
 * Clears away what a Windlass that was killed has left. The lock keeps others from being at work.
 */
final class Leftovers {
  private Leftovers() {}

  /** Deletes them from all folders where they can be; what may not be deleted is a failure. */
  static void clear(Path metaRoot, Path tlsRoot) throws IOException {
    clear(tlsRoot);
    for (Path folder : TlsFiles.children(metaRoot)) {
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
          && clear(folder)
          && TlsFiles.children(folder).isEmpty()) {
        Files.deleteIfExists(folder);
      }
    }
  }

  /** True when there was something. */
  private static boolean clear(Path folder) throws IOException {
    boolean some = false;
    for (Path child : TlsFiles.children(folder)) {
      if (TlsFiles.name(child).startsWith(DurableFiles.TEMPORARY)) {
        DurableFiles.deleteTree(child);
        some = true;
      }
    }
    return some;
  }
}
