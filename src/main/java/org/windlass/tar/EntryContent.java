package org.windlass.tar;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of one entry, and then the padding after it. */
public final class EntryContent extends InputStream {
  private final InputStream archive;
  private final int padding;
  private long left;

  /**
   * @param archive stands at the first byte of the entry
   * @param size bytes of the entry in the archive
   */
  public EntryContent(InputStream archive, long size) {
    this.archive = archive;
    this.left = size;
    this.padding = TarBlock.padding(size);
  }

  /** Of an archive that stands at its first header. */
  public static EntryContent none(InputStream archive) {
    return new EntryContent(archive, 0);
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
    int n = archive.read(buffer, offset, (int) Math.min(length, left));
    if (n < 0) {
      throw new EOFException("the archive ends within an entry");
    }
    left -= n;
    return n;
  }

  /** Not nothing before the end: gzip would take that for the last of its members. */
  @Override
  public int available() {
    return (int) Math.min(left, TarBlock.SIZE);
  }

  /** Goes to the next header. */
  public void skipRest() throws IOException {
    archive.skipNBytes(left);
    left = 0;
    // The padding of the last entry may be cut off.
    archive.readNBytes(padding);
  }
}
