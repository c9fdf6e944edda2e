package org.windlass.context;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.windlass.tar.DamagedArchiveException;
import org.windlass.tar.PaxRecords;
import org.windlass.tar.TarBlock;

/** Reads the regular files of a tar archive that is in memory: the old form, ustar, PAX and GNU. */
final class TarReader {
  private final byte[] archive;
  private int position;

  /** Takes the files of an archive. */
  @FunctionalInterface
  interface Files {
    /** Takes one, or says why it is none of those that should be there. */
    void add(String name, byte[] content) throws MalformedException;
  }

  TarReader(byte[] archive) {
    this.archive = archive;
  }

  /** Reads the archive to its end. */
  void readInto(Files files) throws MalformedException {
    PaxRecords records = new PaxRecords();
    while (position < archive.length) {
      TarBlock header = new TarBlock(take(TarBlock.SIZE));
      if (header.isZero()) {
        return;
      } else if (!header.isHeader()) {
        throw new MalformedException("neither a tar nor a zip archive");
      }
      byte[] content = content(header);
      switch (header.type()) {
        case 'x' -> read(records, content);
        case 'L' -> records.gnuPath(content);
        case 'g', 'K' -> {
          // Says nothing of names.
        }
        default -> {
          String name = new String(records.path(header.path()), StandardCharsets.UTF_8);
          boolean regular = header.type() == '0' || header.type() == 0;
          if (regular && !name.endsWith("/")) {
            files.add(name, content);
          }
          records = new PaxRecords();
        }
      }
    }
  }

  private static void read(PaxRecords records, byte[] content) throws MalformedException {
    try {
      records.read(content);
    } catch (DamagedArchiveException e) {
      throw new MalformedException(String.valueOf(e.getMessage()));
    }
    if (records.size(-1) >= 0) {
      // Only what is too large for a context has one.
      throw new MalformedException("an entry of no valid size");
    }
  }

  private byte[] content(TarBlock header) throws MalformedException {
    long size = header.size();
    if (size < 0) {
      throw new MalformedException("an entry of no valid size");
    } else if (size > archive.length) {
      throw new MalformedException("ends within an entry");
    }
    byte[] content = take((int) size);
    // The last entry's padding may be cut off.
    position = Math.min(archive.length, position + TarBlock.padding(size));
    return content;
  }

  private byte[] take(int length) throws MalformedException {
    if (length > archive.length - position) {
      throw new MalformedException("ends within an entry");
    }
    position += length;
    return Arrays.copyOfRange(archive, position - length, position);
  }
}
