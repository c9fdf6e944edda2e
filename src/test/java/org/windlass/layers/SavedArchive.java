package org.windlass.layers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Archives of images for tests. */
public final class SavedArchive {
  private SavedArchive() {}

  /** As docker saves an image, the document about it last. */
  public static byte[] docker(Tar... layers) {
    Tar tar = new Tar();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < layers.length; i++) {
      // Docker's order is that of random ids.
      int number = layers.length - 1 - i;
      tar.folder("id" + number).file("id" + number + "/VERSION", "1.0");
      tar.file("id" + number + "/layer.tar", layers[number].bytes());
      names.add("id" + i + "/layer.tar");
    }
    return tar.file("manifest.json", manifest(names)).bytes();
  }

  static String manifest(List<String> layers) {
    String list = layers.stream().map(name -> '"' + name + '"').collect(Collectors.joining(","));
    return "[{\"Config\":\"c.json\",\"RepoTags\":null,\"Layers\":[" + list + "]}]";
  }

  static ImageFiles index(Tar... layers) throws IOException {
    return ImageIndexer.read(new ByteArrayInputStream(docker(layers)));
  }

  /** The lines of a tree: a mark, the path, and its size. */
  static List<String> lines(FileTree tree) {
    List<String> lines = new ArrayList<>();
    collect(tree, tree.root(), "", lines);
    return lines;
  }

  private static void collect(FileTree tree, int folder, String path, List<String> lines) {
    for (FileEntry entry : tree.children(folder)) {
      String mark =
          switch (entry.change()) {
            case NONE -> "";
            case ADDED -> "+";
            case CHANGED -> "~";
            case DELETED -> "-";
          };
      String end = entry.kind() == FileKind.FOLDER ? "/" : "";
      lines.add(mark + path + entry.name() + end + " " + entry.size());
      collect(tree, entry.node(), path + entry.name() + "/", lines);
    }
  }

  /** A stream that a function gives piece after piece, null after the last. */
  static InputStream stream(LongFunction<byte @Nullable []> pieces) {
    return new InputStream() {
      private long number;
      private byte @Nullable [] piece = new byte[0];
      private int at;

      @Override
      public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        while (piece != null && at == piece.length) {
          piece = pieces.apply(number++);
          at = 0;
        }
        if (piece == null) {
          return -1;
        }
        int n = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, buffer, offset, n);
        at += n;
        return n;
      }
    };
  }
}
