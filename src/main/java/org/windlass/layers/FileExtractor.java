package org.windlass.layers;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Reads one file of an image from its archive once more. */
public final class FileExtractor {
  private FileExtractor() {}

  /** Where the bytes go. */
  @FunctionalInterface
  public interface Sink {
    /** Begins anew: of two files of one path the later is the right one. */
    OutputStream begin() throws IOException;
  }

  /**
   * Copies the file, and reads no further than to the end of its layer.
   *
   * @throws FileNotFoundException when it is not there any more
   */
  public static void copy(InputStream archive, FilePlace place, Sink sink) throws IOException {
    TarReader tar = new TarReader(new BufferedInputStream(archive, 1 << 16));
    ArchiveEntries names = new ArchiveEntries();
    for (TarItem item = tar.next(); item != null; item = tar.next()) {
      if (item.kind() == FileKind.FILE && names.add(item).equals(place.layerFile())) {
        copyFromLayer(Unpacked.layer(Unpacked.buffered(tar.content())), place.path(), sink);
        return;
      }
    }
    throw new FileNotFoundException(place.layerFile());
  }

  private static void copyFromLayer(InputStream layer, String path, Sink sink) throws IOException {
    TarReader tar = new TarReader(layer);
    boolean found = false;
    for (TarItem item = tar.next(); item != null; item = tar.next()) {
      if (item.kind() == FileKind.FILE && clean(item.path()).equals(path)) {
        found = true;
        try (OutputStream out = sink.begin()) {
          tar.content().transferTo(out);
        }
      }
    }
    if (!found) {
      throw new FileNotFoundException(path);
    }
  }

  /** As an index has it: without empty parts and dots. */
  private static String clean(byte[] path) {
    StringBuilder clean = new StringBuilder();
    for (String part : new String(path, StandardCharsets.UTF_8).split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".")) {
        clean.append(clean.isEmpty() ? "" : "/").append(part);
      }
    }
    return clean.toString();
  }
}
