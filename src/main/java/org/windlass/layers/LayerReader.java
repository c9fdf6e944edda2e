package org.windlass.layers;

import java.io.IOException;
import java.io.InputStream;

/** Reads the entries of one layer into the tables. */
final class LayerReader {
  /** As no file system has a longer one. */
  private static final int MAX_PATH = 4096;

  private static final int MAX_NAME = 255;
  private static final String WHITEOUT = ".wh.";
  private static final String OPAQUE = ".wh..wh..opq";

  /** Of the first storage driver; said of nothing in the image. */
  private static final String META = ".wh..wh.";

  private final PathTable paths;
  private final EntryTable entries;
  private long seen;
  private long shown;
  private long odd;

  LayerReader(PathTable paths, EntryTable entries) {
    this.paths = paths;
    this.entries = entries;
  }

  /** Entries of all layers so far. */
  long seen() {
    return seen;
  }

  /** Those that found room. */
  long shown() {
    return shown;
  }

  /** Those with names that no file can have, or that lead out of the image. */
  long odd() {
    return odd;
  }

  void read(InputStream layer) throws IOException {
    TarReader tar = new TarReader(layer);
    for (TarItem item = tar.next(); item != null; item = tar.next()) {
      seen++;
      if (!entries.isFull()) {
        add(item);
      }
    }
  }

  private void add(TarItem item) {
    byte[] path = item.path();
    if (path.length == 0 || path.length > MAX_PATH || item.link().length > MAX_PATH) {
      odd++;
      return;
    }
    int node = PathTable.ROOT;
    int at = 0;
    while (at < path.length) {
      int end = at;
      while (end < path.length && path[end] != '/') {
        end++;
      }
      boolean last = isRest(path, end);
      if (end - at > MAX_NAME || (end - at == 2 && path[at] == '.' && path[at + 1] == '.')) {
        odd++;
        return;
      } else if (end > at && !(end - at == 1 && path[at] == '.')) {
        if (last && startsWith(path, at, end, WHITEOUT)) {
          addWhiteout(node, path, at, end);
          return;
        }
        node = paths.findOrAdd(node, path, at, end);
        if (node == PathTable.NONE) {
          return;
        }
      }
      at = end + 1;
    }
    if (entries.add(node, item) != EntryTable.NONE) {
      shown++;
    }
  }

  private void addWhiteout(int folder, byte[] path, int from, int to) {
    if (to - from == OPAQUE.length() && startsWith(path, from, to, OPAQUE)) {
      entries.addOpaque(folder);
    } else if (!startsWith(path, from, to, META) && to - from > WHITEOUT.length()) {
      int node = paths.findOrAdd(folder, path, from + WHITEOUT.length(), to);
      if (node != PathTable.NONE) {
        entries.addWhiteout(node);
      }
    }
    shown++;
  }

  /** Whether nothing but slashes follows. */
  private static boolean isRest(byte[] path, int from) {
    for (int i = from; i < path.length; i++) {
      if (path[i] != '/') {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(byte[] path, int from, int to, String start) {
    if (to - from < start.length()) {
      return false;
    }
    for (int i = 0; i < start.length(); i++) {
      if (path[from + i] != start.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
