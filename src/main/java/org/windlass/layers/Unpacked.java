package org.windlass.layers;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.windlass.tar.TarBlock;

/** A file of an archive, with what is packed in it: told by its first bytes, whatever its name. */
final class Unpacked {
  private static final int BUFFER = 1 << 16;
  private static final int GZIP = 0x1f8b;
  private static final long ZSTD = 0x28b52ffdL;

  private Unpacked() {}

  /** What a file is. */
  enum Content {
    /** A layer. */
    LAYER,
    /** A JSON document. */
    DOCUMENT,
    /** Something else. */
    OTHER
  }

  /** A stream that {@link #content} and {@link #layer} can look into. */
  static BufferedInputStream buffered(InputStream file) {
    return new BufferedInputStream(file, BUFFER);
  }

  /** What the file is; nothing is taken from it. */
  static Content content(BufferedInputStream file) throws IOException {
    byte[] start = start(file, TarBlock.SIZE);
    if (start.length > 0 && (start[0] == '{' || start[0] == '[')) {
      return Content.DOCUMENT;
    } else if (isGzip(start) || isZstd(start)) {
      return Content.LAYER;
    }
    TarBlock block = start.length == TarBlock.SIZE ? new TarBlock(start) : null;
    return block != null && (block.isZero() || block.isHeader()) ? Content.LAYER : Content.OTHER;
  }

  /** The tar archive in a layer, which may be plain, or packed by gzip or zstd. */
  static InputStream layer(BufferedInputStream file) throws IOException {
    byte[] start = start(file, Integer.BYTES);
    if (isGzip(start)) {
      return new BufferedInputStream(new GZIPInputStream(file, BUFFER), BUFFER);
    } else if (isZstd(start)) {
      return new BufferedInputStream(new ZstdInputStreamNoFinalizer(file), BUFFER);
    }
    return file;
  }

  private static byte[] start(BufferedInputStream file, int length) throws IOException {
    file.mark(length);
    byte[] start = file.readNBytes(length);
    file.reset();
    return start;
  }

  private static boolean isGzip(byte[] start) {
    return start.length >= 2 && ((start[0] & 0xff) << 8 | (start[1] & 0xff)) == GZIP;
  }

  private static boolean isZstd(byte[] start) {
    long magic = 0;
    for (int i = 0; i < Math.min(start.length, Integer.BYTES); i++) {
      magic = magic << Byte.SIZE | (start[i] & 0xff);
    }
    return start.length >= Integer.BYTES && magic == ZSTD;
  }
}
