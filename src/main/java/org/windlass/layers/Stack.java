package org.windlass.layers;

import java.io.IOException;
import java.util.Arrays;
import org.windlass.tar.DamagedArchiveException;

/** Lays layers on top of each other, the lowest first. */
final class Stack {
  /** Of folders walked through; no image that is meant well comes near it. */
  private static final long MOST_STEPS = 500_000_000;

  /** Folders that no archive names. */
  private static final int MOST_IMPLIED = 2_000_000;

  private final PathTable paths;
  private final EntryTable entries;

  /** The newest entry of each node. */
  private final int[] heads;

  private long steps;
  private int implied;

  Stack(PathTable paths, EntryTable entries) {
    this.paths = paths;
    this.entries = entries;
    this.heads = new int[paths.size()];
    Arrays.fill(heads, EntryTable.NONE);
    heads[PathTable.ROOT] = entries.addImplied(PathTable.ROOT);
    entries.place(heads[PathTable.ROOT], 0);
  }

  int[] heads() {
    return heads.clone();
  }

  /**
   * Adds a layer.
   *
   * @param from the first of its entries
   * @param to after the last
   */
  void add(int layer, int from, int to) throws IOException {
    for (int entry = from; entry < to; entry++) {
      int node = entries.node(entry);
      if (entries.isWhiteout(entry)) {
        if (isThere(node)) {
          endBelow(node, layer);
          hideChildren(node, layer, false);
        }
      } else if (entries.isOpaque(entry)) {
        if (isThere(node)) {
          hideChildren(node, layer, false);
        }
      } else if (node != PathTable.ROOT || entries.isFolder(entry)) {
        requireFolder(paths.parent(node), layer);
        put(node, entry, layer);
      }
    }
  }

  private boolean isThere(int node) {
    int head = heads[node];
    return head != EntryTable.NONE && entries.end(head) == EntryTable.NEVER;
  }

  /** Makes all folders that lead to something be there. */
  private void requireFolder(int folder, int layer) throws IOException {
    int depth = 0;
    for (int n = folder; n >= 0 && !isFolderThere(n); n = paths.parent(n)) {
      depth++;
    }
    int[] missing = new int[depth];
    int node = folder;
    for (int i = 0; i < depth; i++) {
      missing[i] = node;
      node = paths.parent(node);
    }
    for (int i = depth - 1; i >= 0; i--) {
      if (++implied > MOST_IMPLIED) {
        throw overAndOver();
      }
      put(missing[i], entries.addImplied(missing[i]), layer);
    }
  }

  private static DamagedArchiveException overAndOver() {
    return new DamagedArchiveException("its layers replace the same folders over and over");
  }

  private boolean isFolderThere(int node) {
    return isThere(node) && entries.isFolder(heads[node]);
  }

  private void put(int node, int entry, int layer) throws IOException {
    int before = heads[node];
    boolean wasThere = isThere(node);
    boolean wasFolder = wasThere && entries.isFolder(before);
    entries.place(entry, layer);
    entries.setOlder(entry, before);
    if (wasThere && entries.layer(before) == layer) {
      // Of two entries of one layer the first was never there.
      entries.setOlder(entry, entries.older(before));
      entries.end(before, layer);
    } else if (wasThere) {
      entries.end(before, layer);
    }
    heads[node] = entry;
    if (wasFolder && !entries.isFolder(entry)) {
      hideChildren(node, layer, true);
    }
  }

  private void endBelow(int node, int layer) {
    int head = heads[node];
    if (entries.layer(head) < layer) {
      entries.end(head, layer);
    }
  }

  /**
   * Ends all that is in a folder.
   *
   * @param own also what the same layer has put there
   */
  private void hideChildren(int folder, int layer, boolean own) throws IOException {
    int node = paths.firstChild(folder);
    while (node != PathTable.NONE) {
      if (++steps > MOST_STEPS) {
        throw overAndOver();
      }
      boolean there = isThere(node);
      if (there && (own || entries.layer(heads[node]) < layer)) {
        entries.end(heads[node], layer);
      }
      node = next(node, folder, there);
    }
  }

  /** The node after another one within a folder, in depth. */
  private int next(int node, int folder, boolean deeper) {
    if (deeper && paths.firstChild(node) != PathTable.NONE) {
      return paths.firstChild(node);
    }
    int at = node;
    while (at != folder && paths.nextSibling(at) == PathTable.NONE) {
      at = paths.parent(at);
    }
    return at == folder ? PathTable.NONE : paths.nextSibling(at);
  }
}
