package org.windlass.layers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** All files of an image, layer by layer. Immutable; safe for use by many threads. */
public final class ImageFiles {
  private static final int MOST_LINKS = 16;

  private final PathTable paths;
  private final EntryTable entries;
  private final int[] heads;
  private final List<String> layers;
  private final Counts counts;

  ImageFiles(PathTable paths, EntryTable entries, int[] heads, List<String> layers, Counts counts) {
    this.paths = paths;
    this.entries = entries;
    this.heads = heads.clone();
    this.layers = List.copyOf(layers);
    this.counts = counts;
  }

  /** How many layers there are. */
  public int layers() {
    return layers.size();
  }

  /** How much of the archive is here. */
  public Counts counts() {
    return counts;
  }

  /** What a container of the image sees, of all files whose names hold some letters. */
  public FileTree finalTree(String filter) {
    return FileTree.of(this, FileTree.FINAL, filter);
  }

  /** What one layer does, from 0, of all files whose names hold some letters. */
  public FileTree layer(int number, String filter) {
    return FileTree.of(this, number, filter);
  }

  /** Bytes of files that a later layer replaces or deletes. */
  public long wasted() {
    long bytes = 0;
    for (int entry = 0; entry < entries.size(); entry++) {
      bytes += isWasted(entry) ? entries.size(entry) : 0;
    }
    return bytes;
  }

  /** The files that waste most, the worst first. */
  public List<WastedFile> worst(int most) {
    PriorityQueue<WastedFile> worst =
        new PriorityQueue<>(Comparator.comparingLong(WastedFile::bytes));
    for (int node = 0; node < heads.length; node++) {
      long bytes = 0;
      int times = 0;
      for (int entry = heads[node]; entry != EntryTable.NONE; entry = entries.older(entry)) {
        if (isWasted(entry)) {
          bytes += entries.size(entry);
          times++;
        }
      }
      if (bytes > 0 && (worst.size() < most || bytes > worst.element().bytes())) {
        worst.add(new WastedFile("/" + paths.text(node), bytes, times));
        if (worst.size() > most) {
          worst.remove();
        }
      }
    }
    List<WastedFile> sorted = new ArrayList<>(worst);
    sorted.sort(Comparator.comparingLong(WastedFile::bytes).reversed());
    return sorted;
  }

  /** The path of a node, with a slash before it. */
  public String path(int node) {
    return "/" + paths.text(node);
  }

  /**
   * Where the bytes of a file are; empty for what has none that could be read.
   *
   * @param layer as which layer sees it
   */
  public Optional<FilePlace> place(int node, int layer) {
    int at = node;
    for (int i = 0; i < MOST_LINKS; i++) {
      int entry = at < 0 ? EntryTable.NONE : seen(at, layer);
      if (entry == EntryTable.NONE) {
        return Optional.empty();
      } else if (entries.kind(entry) == FileKind.FILE) {
        return Optional.of(new FilePlace(layers.get(entries.layer(entry)), paths.text(at)));
      } else if (entries.kind(entry) != FileKind.HARD_LINK) {
        return Optional.empty();
      }
      at = find(entries.link(entry));
    }
    return Optional.empty();
  }

  PathTable paths() {
    return paths;
  }

  EntryTable entries() {
    return entries;
  }

  int head(int node) {
    return heads[node];
  }

  /** What is at a node on top of a layer; NONE for nothing. */
  int seen(int node, int layer) {
    int entry = heads[node];
    while (entry != EntryTable.NONE && entries.layer(entry) > layer) {
      entry = entries.older(entry);
    }
    return entry != EntryTable.NONE && entries.end(entry) > layer ? entry : EntryTable.NONE;
  }

  /** The node of a path; NONE when no archive has named it. */
  int find(byte[] path) {
    int node = PathTable.ROOT;
    for (String part : new String(path, StandardCharsets.ISO_8859_1).split("/+", -1)) {
      if (!part.isEmpty() && !part.equals(".") && node >= 0) {
        byte[] name = part.getBytes(StandardCharsets.ISO_8859_1);
        node = paths.find(node, name, 0, name.length);
      }
    }
    return node;
  }

  private boolean isWasted(int entry) {
    int end = entries.end(entry);
    return entries.layer(entry) >= 0
        && end != EntryTable.NEVER
        && end > entries.layer(entry)
        && entries.kind(entry).hasContent();
  }
}
