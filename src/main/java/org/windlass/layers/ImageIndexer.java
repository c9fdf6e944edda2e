package org.windlass.layers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.windlass.tar.DamagedArchiveException;

/**
 * Reads an archive of one image, as {@code docker save} makes it or an OCI layout in a tar, once
 * and from its beginning to its end. The layers come in any order, and what they are called often
 * last: each is read as it comes, and all are laid on top of each other at the end.
 */
public final class ImageIndexer {
  /** So many files of all layers together are kept. */
  public static final int MOST_FILES = 2_000_000;

  private static final int MOST_TEXT = 1 << 28;

  private final TextPool texts = new TextPool(MOST_TEXT);
  private final PathTable paths;
  private final EntryTable entries;
  private final LayerReader reader;
  private final ArchiveEntries files = new ArchiveEntries();
  private final LayerNames documents = new LayerNames();
  private final Map<String, Range> ranges = new HashMap<>();

  private ImageIndexer(int limit) {
    paths = new PathTable(limit, texts);
    entries = new EntryTable(limit, texts);
    reader = new LayerReader(paths, entries);
  }

  /** The entries of one layer. */
  private record Range(int from, int to) {}

  /**
   * Reads the archive to its end. To give up, let the stream throw.
   *
   * @throws DamagedArchiveException when it is no archive of an image
   */
  public static ImageFiles read(InputStream archive) throws IOException {
    return read(archive, MOST_FILES);
  }

  /**
   * The same with fewer files.
   *
   * @param limit so many are kept
   */
  static ImageFiles read(InputStream archive, int limit) throws IOException {
    return new ImageIndexer(limit).index(archive);
  }

  private ImageFiles index(InputStream archive) throws IOException {
    TarReader tar = new TarReader(new BufferedInputStream(archive, 1 << 16));
    for (TarItem item = tar.next(); item != null; item = tar.next()) {
      String name = files.add(item);
      if (item.kind() == FileKind.FILE) {
        take(name, Unpacked.buffered(tar.content()));
      }
    }
    List<String> layers = new ArrayList<>();
    for (String name : documents.layers()) {
      String file = files.resolve(name);
      if (file == null) {
        throw new DamagedArchiveException("the archive has no layer " + name);
      }
      layers.add(file);
    }
    return stack(layers);
  }

  private void take(String name, BufferedInputStream file) throws IOException {
    switch (Unpacked.content(file)) {
      case LAYER -> {
        int from = entries.size();
        reader.read(Unpacked.layer(file));
        ranges.put(name, new Range(from, entries.size()));
      }
      case DOCUMENT -> {
        int most = documents.most();
        byte[] document = file.readNBytes(most + 1);
        if (document.length <= most) {
          documents.add(name, document);
        }
      }
      case OTHER -> {
        // Such as VERSION, or oci-layout.
      }
    }
  }

  private ImageFiles stack(List<String> layers) throws IOException {
    Stack stack = new Stack(paths, entries);
    Map<String, Range> unused = new HashMap<>(ranges);
    for (int i = 0; i < layers.size(); i++) {
      Range range = range(layers.get(i), unused.remove(layers.get(i)));
      stack.add(i, range.from(), range.to());
    }
    entries.trim();
    return new ImageFiles(
        paths,
        entries,
        stack.heads(),
        layers,
        new Counts(reader.seen(), reader.shown(), reader.odd()));
  }

  /** A layer that lies in the image once more needs entries of its own. */
  private Range range(String layer, @Nullable Range unused) throws IOException {
    if (unused != null) {
      return unused;
    }
    Range first = ranges.get(layer);
    if (first == null) {
      throw new DamagedArchiveException(layer + " is no layer");
    }
    int from = entries.size();
    for (int entry = first.from(); entry < first.to() && !entries.isFull(); entry++) {
      entries.copy(entry);
    }
    return new Range(from, entries.size());
  }
}
