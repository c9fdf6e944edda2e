package org.windlass.builtin.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.windlass.builtin.archive.TarEntry.Kind;

/** Reads a tar archive as it comes, in bounded memory: the old form, ustar, PAX and GNU. */
final class TarInput {
  /** No name and no extended header is longer. */
  private static final int MAX_EXTENSION = 1 << 20;

  private static final int BLOCK = TarHeader.BLOCK;

  private final InputStream in;
  private Content content = new Content(0);
  private String longName = "";
  private String longLink = "";
  private long longSize = -1;

  TarInput(InputStream in) {
    this.in = in;
  }

  /** The next entry, whatever is left of the one before is skipped; null at the end. */
  @Nullable TarEntry next() throws IOException {
    while (true) {
      content.skipAll();
      byte[] block = in.readNBytes(BLOCK);
      if (block.length == 0 || isZero(block)) {
        return null;
      } else if (block.length < BLOCK) {
        throw TarHeader.bad("the archive ends within a header");
      }
      TarHeader header = new TarHeader(block);
      long size = header.size();
      if (size < 0) {
        throw TarHeader.bad("an entry of no valid size");
      }
      switch (header.type()) {
        case 'x' -> readPax(extension(size));
        case 'L' -> longName = text(extension(size));
        case 'K' -> longLink = text(extension(size));
        case 'g' -> content = new Content(size);
        default -> {
          return entry(header, size);
        }
      }
    }
  }

  /** The bytes of the present entry. */
  InputStream content() {
    return content;
  }

  private TarEntry entry(TarHeader header, long plainSize) throws IOException {
    Kind kind =
        switch (header.type()) {
          case '0', '7' -> Kind.FILE;
          case '1' -> Kind.HARD_LINK;
          case '2' -> Kind.SYMLINK;
          case 'S' -> throw TarHeader.bad("a sparse file, which no archive of images has");
          default -> Kind.OTHER;
        };
    String name = longName.isEmpty() ? header.name() : longName;
    String link = longLink.isEmpty() ? header.link() : longLink;
    long size = longSize < 0 ? plainSize : longSize;
    longName = "";
    longLink = "";
    longSize = -1;
    boolean folder = kind == Kind.FILE && name.endsWith("/");
    content = new Content(kind == Kind.HARD_LINK || kind == Kind.SYMLINK ? 0 : size);
    return new TarEntry(Names.clean(name), folder ? Kind.OTHER : kind, size, link);
  }

  private byte[] extension(long size) throws IOException {
    if (size > MAX_EXTENSION) {
      throw TarHeader.bad("an extended header of " + size + " bytes");
    }
    content = new Content(size);
    return content.readAllBytes();
  }

  /** Each record is {@code LENGTH KEY=VALUE}, LENGTH counting all of it and the line's end. */
  private void readPax(byte[] records) throws IOException {
    int at = 0;
    while (at < records.length) {
      int blank = at;
      while (blank < records.length && records[blank] != ' ') {
        blank++;
      }
      int length = (int) positive(new String(records, at, blank - at, StandardCharsets.UTF_8));
      if (length <= blank - at + 1 || length > records.length - at) {
        throw TarHeader.bad("a damaged extended header");
      }
      String record =
          new String(records, blank + 1, at + length - blank - 2, StandardCharsets.UTF_8);
      int equals = record.indexOf('=');
      String key = equals < 0 ? record : record.substring(0, equals);
      String value = record.substring(equals + 1);
      switch (key) {
        case "path" -> longName = value;
        case "linkpath" -> longLink = value;
        case "size" -> longSize = positive(value);
        default -> {
          // Owners, times and the like.
        }
      }
      at += length;
    }
  }

  private static long positive(String digits) throws IOException {
    if (!digits.matches("[0-9]{1,18}")) {
      throw TarHeader.bad("a damaged extended header");
    }
    return Long.parseLong(digits);
  }

  private static String text(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == 0) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  private static boolean isZero(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  /** The bytes of one entry, and then the padding after it. */
  private final class Content extends InputStream {
    private long left;
    private final int padding;

    Content(long size) {
      this.left = size;
      this.padding = (int) ((BLOCK - size % BLOCK) % BLOCK);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int n = in.read(buffer, offset, (int) Math.min(length, left));
      if (n < 0) {
        throw new EOFException("the archive ends within an entry");
      }
      left -= n;
      return n;
    }

    private void skipAll() throws IOException {
      in.skipNBytes(left);
      left = 0;
      // The padding of the last entry may be cut off.
      in.readNBytes(padding);
    }
  }
}
