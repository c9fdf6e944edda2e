package org.windlass.builtin.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.windlass.builtin.archive.TarEntry.Kind;
import org.windlass.builtin.store.StoreException;
import org.windlass.tar.DamagedArchiveException;
import org.windlass.tar.EntryContent;
import org.windlass.tar.PaxRecords;
import org.windlass.tar.TarBlock;

/** Reads a tar archive as it comes, in bounded memory: the old form, ustar, PAX and GNU. */
final class TarInput {
  private final InputStream in;
  private EntryContent content;

  TarInput(InputStream in) {
    this.in = in;
    this.content = EntryContent.none(in);
  }

  /** The next entry, whatever is left of the one before is skipped; null at the end. */
  @Nullable TarEntry next() throws IOException {
    PaxRecords records = new PaxRecords();
    while (true) {
      content.skipRest();
      byte[] bytes = in.readNBytes(TarBlock.SIZE);
      TarBlock block = new TarBlock(Arrays.copyOf(bytes, TarBlock.SIZE));
      // The zeros at the end may be cut off.
      if (block.isZero()) {
        return null;
      } else if (bytes.length < TarBlock.SIZE) {
        throw BadArchive.because("the archive ends within a header");
      } else if (!block.isHeader()) {
        throw BadArchive.because("not a tar archive, or a damaged one");
      }
      long size = block.size();
      if (size < 0) {
        throw BadArchive.because("an entry of no valid size");
      }
      switch (block.type()) {
        case 'x' -> readPax(records, extension(size));
        case 'L' -> records.gnuPath(extension(size));
        case 'K' -> records.gnuLink(extension(size));
        case 'g' -> content = new EntryContent(in, size);
        default -> {
          return entry(block, records);
        }
      }
    }
  }

  /** The bytes of the present entry. */
  InputStream content() {
    return content;
  }

  private TarEntry entry(TarBlock block, PaxRecords records) throws StoreException {
    if (block.type() == 'S' || records.realSize() >= 0) {
      throw BadArchive.because("a sparse file, which no archive of images has");
    }
    Kind kind =
        switch (block.type()) {
          case 0, '0', '7' -> Kind.FILE;
          case '1' -> Kind.HARD_LINK;
          case '2' -> Kind.SYMLINK;
          default -> Kind.OTHER;
        };
    String name = string(records.path(block.path()));
    String link = string(records.link(block.link()));
    long size = records.size(block.size());
    boolean folder = kind == Kind.FILE && name.endsWith("/");
    boolean isLink = kind == Kind.HARD_LINK || kind == Kind.SYMLINK;
    content = new EntryContent(in, isLink ? 0 : size);
    return new TarEntry(Names.clean(name), folder ? Kind.OTHER : kind, size, link);
  }

  private byte[] extension(long size) throws IOException {
    if (size > PaxRecords.MAX) {
      throw BadArchive.because("an extended header of " + size + " bytes");
    }
    content = new EntryContent(in, size);
    return content.readAllBytes();
  }

  private static void readPax(PaxRecords records, byte[] bytes) throws StoreException {
    try {
      records.read(bytes);
    } catch (DamagedArchiveException e) {
      throw BadArchive.because(String.valueOf(e.getMessage()));
    }
  }

  private static String string(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
