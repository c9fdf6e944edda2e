package org.windlass.layers;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.windlass.tar.DamagedArchiveException;
import org.windlass.tar.EntryContent;
import org.windlass.tar.PaxRecords;
import org.windlass.tar.TarBlock;

/**
 * Reads a tar archive as it comes: the old form, ustar, PAX and GNU. Whatever the archive says, it
 * holds no more than one extended header in memory.
 */
final class TarReader {
  private final InputStream in;
  private EntryContent content;

  TarReader(InputStream in) {
    this.in = in;
    this.content = EntryContent.none(in);
  }

  /** The next entry, whatever is left of the one before is skipped; null at the end. */
  @Nullable TarItem next() throws IOException {
    PaxRecords records = new PaxRecords();
    boolean tooLong = false;
    while (true) {
      content.skipRest();
      byte[] bytes = in.readNBytes(TarBlock.SIZE);
      if (bytes.length == 0) {
        return null;
      }
      TarBlock block = new TarBlock(checked(bytes));
      if (block.isZero()) {
        return null;
      } else if (!block.isHeader()) {
        throw new DamagedArchiveException("not a tar archive, or a damaged one");
      }
      long size = block.size();
      if (size < 0) {
        throw new DamagedArchiveException("an entry of no valid size");
      }
      char type = block.type();
      if (type == 'x' || type == 'L' || type == 'K') {
        content = new EntryContent(in, size);
        if (size > PaxRecords.MAX) {
          tooLong = true;
        } else {
          extend(records, type, checked(content.readAllBytes(), size));
        }
      } else if (type == 'g') {
        content = new EntryContent(in, size);
      } else {
        return item(block, records, tooLong);
      }
    }
  }

  /** The bytes of the present entry. */
  InputStream content() {
    return content;
  }

  private static void extend(PaxRecords records, char type, byte[] bytes)
      throws DamagedArchiveException {
    switch (type) {
      case 'x' -> records.read(bytes);
      case 'L' -> records.gnuPath(bytes);
      default -> records.gnuLink(bytes);
    }
  }

  private TarItem item(TarBlock block, PaxRecords records, boolean tooLong) throws IOException {
    byte[] path = records.path(block.path());
    FileKind kind = kind(block.type(), path, records);
    if (block.type() == 'S') {
      skipSparseBlocks(block);
    }
    long stored = kind.hasContent() ? records.size(block.size()) : 0;
    content = new EntryContent(in, stored);
    long size = stored;
    if (kind == FileKind.SPARSE) {
      size = Math.max(0, block.type() == 'S' ? block.sparseRealSize() : records.realSize());
    }
    return new TarItem(
        tooLong ? new byte[0] : path,
        kind,
        size,
        block.mode(),
        records.uid(block.uid()),
        records.gid(block.gid()),
        records.modified(block.modified()),
        records.link(block.link()));
  }

  private static FileKind kind(char type, byte[] path, PaxRecords records) {
    return switch (type) {
      case '1' -> FileKind.HARD_LINK;
      case '2' -> FileKind.SYMLINK;
      case '3' -> FileKind.CHARACTER_DEVICE;
      case '4' -> FileKind.BLOCK_DEVICE;
      case '5' -> FileKind.FOLDER;
      case '6' -> FileKind.PIPE;
      case 'S' -> FileKind.SPARSE;
      case 0 -> path.length > 0 && path[path.length - 1] == '/' ? FileKind.FOLDER : FileKind.FILE;
      // POSIX: a type that is not known is taken for a file.
      default -> records.realSize() < 0 ? FileKind.FILE : FileKind.SPARSE;
    };
  }

  /** GNU's old form has more of them between header and content. */
  private void skipSparseBlocks(TarBlock header) throws IOException {
    boolean more = header.sparseExtended();
    while (more) {
      byte[] block = checked(in.readNBytes(TarBlock.SIZE));
      more = block[504] != 0;
    }
  }

  private static byte[] checked(byte[] block) throws EOFException {
    return checked(block, TarBlock.SIZE);
  }

  private static byte[] checked(byte[] bytes, long length) throws EOFException {
    if (bytes.length < length) {
      throw new EOFException("the archive ends within a header");
    }
    return bytes;
  }
}
