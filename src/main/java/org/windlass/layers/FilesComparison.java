package org.windlass.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.windlass.layers.FileDifference.Aspect;

/**
 * Where the final trees of two images differ. Sizes and times stand for the bytes of files, which
 * are not compared.
 *
 * @param differences by path, the first of them
 * @param count of all
 */
public record FilesComparison(List<FileDifference> differences, long count) {
  /** So many are kept. */
  static final int MOST = 100_000;

  /** Copies the list. */
  public FilesComparison {
    differences = List.copyOf(differences);
  }

  /** Compares two images. Off the UI thread. */
  public static FilesComparison of(ImageFiles left, ImageFiles right) {
    return new Comparer(left, right).run();
  }

  private static final class Comparer {
    private final ImageFiles left;
    private final ImageFiles right;
    private final BitSet matched;
    private final List<FileDifference> found = new ArrayList<>();
    private long count;

    Comparer(ImageFiles left, ImageFiles right) {
      this.left = left;
      this.right = right;
      this.matched = new BitSet(right.paths().size());
    }

    FilesComparison run() {
      PathTable from = left.paths();
      int[] same = new int[from.size()];
      Arrays.fill(same, PathTable.NONE);
      same[PathTable.ROOT] = PathTable.ROOT;
      // A node comes after its folder, so that its folder's counterpart is known.
      for (int node = 1; node < same.length; node++) {
        int folder = same[from.parent(node)];
        if (folder != PathTable.NONE) {
          byte[] name = from.nameBytes(node);
          same[node] = right.paths().find(folder, name, 0, name.length);
        }
        compare(node, same[node]);
      }
      for (int node = 1; node < right.paths().size(); node++) {
        int entry = seen(right, node);
        if (entry != EntryTable.NONE && !matched.get(node)) {
          long size = right.entries().size(entry);
          add(right, node, entry, FileChange.ADDED, Set.of(), -1, size);
        }
      }
      found.sort(Comparator.comparing(FileDifference::path));
      return new FilesComparison(found, count);
    }

    private void compare(int node, int other) {
      int mine = seen(left, node);
      int theirs = other == PathTable.NONE ? EntryTable.NONE : seen(right, other);
      if (mine == EntryTable.NONE) {
        return;
      }
      long size = left.entries().size(mine);
      if (theirs == EntryTable.NONE) {
        add(left, node, mine, FileChange.DELETED, Set.of(), size, -1);
        return;
      }
      matched.set(other);
      Set<Aspect> aspects = aspects(mine, theirs);
      if (!aspects.isEmpty()) {
        long newSize = right.entries().size(theirs);
        add(right, other, theirs, FileChange.CHANGED, aspects, size, newSize);
      }
    }

    private Set<Aspect> aspects(int mine, int theirs) {
      EntryTable a = left.entries();
      EntryTable b = right.entries();
      Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
      if (a.kind(mine) != b.kind(theirs) || !Arrays.equals(a.link(mine), b.link(theirs))) {
        aspects.add(Aspect.TYPE);
      }
      if (a.size(mine) != b.size(theirs)) {
        aspects.add(Aspect.SIZE);
      }
      // A folder's time tells only that something in it was changed, which is listed itself.
      if (a.kind(mine).hasContent() && a.modified(mine) != b.modified(theirs)) {
        aspects.add(Aspect.TIME);
      }
      boolean known = !a.isImplied(mine) && !b.isImplied(theirs);
      if (known && a.mode(mine) != b.mode(theirs) && a.kind(mine) != FileKind.SYMLINK) {
        aspects.add(Aspect.MODE);
      }
      if (known && (a.uid(mine) != b.uid(theirs) || a.gid(mine) != b.gid(theirs))) {
        aspects.add(Aspect.OWNER);
      }
      return aspects;
    }

    private void add(
        ImageFiles files,
        int node,
        int entry,
        FileChange change,
        Set<Aspect> aspects,
        long before,
        long after) {
      count++;
      if (found.size() < MOST) {
        FileKind kind = files.entries().kind(entry);
        found.add(new FileDifference(files.path(node), kind, change, aspects, before, after));
      }
    }

    private static int seen(ImageFiles files, int node) {
      return files.seen(node, files.layers() - 1);
    }
  }
}
