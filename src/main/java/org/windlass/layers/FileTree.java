package org.windlass.layers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The files of an image from one point of view. Immutable; made off the UI thread. */
public final class FileTree {
  /** The point of view of a container. */
  public static final int FINAL = -1;

  private static final Comparator<FileEntry> ORDER =
      Comparator.comparing((FileEntry entry) -> entry.kind() != FileKind.FOLDER)
          .thenComparing(FileEntry::name);

  private final ImageFiles files;
  private final int view;
  private final BitSet shown;
  private final long[] sizes;
  private final int matches;

  private FileTree(ImageFiles files, int view, BitSet shown, long[] sizes, int matches) {
    this.files = files;
    this.view = view;
    this.shown = shown;
    this.sizes = sizes;
    this.matches = matches;
  }

  static FileTree of(ImageFiles files, int view, String filter) {
    PathTable paths = files.paths();
    BitSet shown = new BitSet(paths.size());
    long[] sizes = new long[paths.size()];
    String words = filter.strip().toLowerCase(Locale.ROOT);
    int matches = 0;
    // A node comes after its folder: going down, all that is in a folder is added up before it.
    for (int node = paths.size() - 1; node > PathTable.ROOT; node--) {
      int entry = entry(files, node, view);
      boolean own = entry != EntryTable.NONE && matches(files, node, words);
      if (own) {
        matches++;
        sizes[node] += isDeleted(files, entry, view) ? 0 : files.entries().size(entry);
      }
      if (own || shown.get(node)) {
        shown.set(node);
        shown.set(paths.parent(node));
        sizes[paths.parent(node)] += sizes[node];
      }
    }
    return new FileTree(files, view, shown, sizes, matches);
  }

  /** The image it shows. */
  public ImageFiles files() {
    return files;
  }

  /** The layer that is looked at, from 0, or FINAL. */
  public int view() {
    return view;
  }

  /** How many paths are shown for their own sake. */
  public int matches() {
    return matches;
  }

  /** Bytes of all files that are shown. */
  public long size() {
    return sizes[PathTable.ROOT];
  }

  /** The number of the topmost folder. */
  public int root() {
    return PathTable.ROOT;
  }

  /** What is in a folder, its folders first, by name. */
  public List<FileEntry> children(int folder) {
    List<FileEntry> children = new ArrayList<>();
    PathTable paths = files.paths();
    for (int n = paths.firstChild(folder); n != PathTable.NONE; n = paths.nextSibling(n)) {
      if (shown.get(n)) {
        children.add(entry(n));
      }
    }
    children.sort(ORDER);
    return children;
  }

  /** Whether anything is shown in a folder. */
  public boolean hasChildren(int folder) {
    PathTable paths = files.paths();
    for (int n = paths.firstChild(folder); n != PathTable.NONE; n = paths.nextSibling(n)) {
      if (shown.get(n)) {
        return true;
      }
    }
    return false;
  }

  private FileEntry entry(int node) {
    EntryTable entries = files.entries();
    int own = entry(files, node, view);
    // A folder may be shown only for what is in it.
    int entry = own == EntryTable.NONE ? files.seen(node, layer(files, view)) : own;
    if (entry == EntryTable.NONE) {
      entry = files.head(node);
    }
    boolean deleted = own != EntryTable.NONE && isDeleted(files, entry, view);
    return new FileEntry(
        node,
        files.paths().name(node),
        entries.kind(entry),
        entries.isFolder(entry) ? sizes[node] : entries.size(entry),
        entries.mode(entry),
        entries.uid(entry),
        entries.gid(entry),
        entries.modified(entry),
        new String(entries.link(entry), StandardCharsets.UTF_8),
        deleted ? entries.end(entry) : entries.layer(entry),
        own == EntryTable.NONE ? FileChange.NONE : change(files, entry, view),
        entries.isImplied(entry));
  }

  /** The entry for whose sake a node is shown; NONE for none. */
  private static int entry(ImageFiles files, int node, int view) {
    EntryTable entries = files.entries();
    int seen = files.seen(node, layer(files, view));
    if (view == FINAL) {
      return seen;
    } else if (seen != EntryTable.NONE) {
      return entries.layer(seen) == view && !entries.isImplied(seen) ? seen : EntryTable.NONE;
    }
    for (int e = files.head(node); e != EntryTable.NONE; e = entries.older(e)) {
      if (entries.end(e) == view && entries.layer(e) < view) {
        return e;
      }
    }
    return EntryTable.NONE;
  }

  private static FileChange change(ImageFiles files, int entry, int view) {
    if (view == FINAL) {
      return FileChange.NONE;
    } else if (isDeleted(files, entry, view)) {
      return FileChange.DELETED;
    }
    EntryTable entries = files.entries();
    int before = entries.older(entry);
    return before != EntryTable.NONE && entries.end(before) == view
        ? FileChange.CHANGED
        : FileChange.ADDED;
  }

  private static boolean isDeleted(ImageFiles files, int entry, int view) {
    return view != FINAL && files.entries().end(entry) == view;
  }

  private static boolean matches(ImageFiles files, int node, String words) {
    if (words.isEmpty()) {
      return true;
    }
    return files.paths().name(node).toLowerCase(Locale.ROOT).contains(words);
  }

  private static int layer(ImageFiles files, int view) {
    return view == FINAL ? files.layers() - 1 : view;
  }
}
