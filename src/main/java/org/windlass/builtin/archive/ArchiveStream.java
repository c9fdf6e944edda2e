package org.windlass.builtin.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** One stream of many parts, each opened when its turn has come. */
final class ArchiveStream extends InputStream {
  private final Iterator<Part> parts;
  private InputStream current = InputStream.nullInputStream();
  private long left;

  /**
   * A part.
   *
   * @param size how many bytes it has; more are not read, and fewer are a failure
   */
  record Part(long size, Content content) {}

  /** Opens a part. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }

  ArchiveStream(List<Part> parts) {
    this.parts = parts.iterator();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (left == 0) {
      if (!parts.hasNext()) {
        return -1;
      }
      current.close();
      Part next = parts.next();
      current = next.content().open();
      left = next.size();
    }
    int count = current.read(buffer, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new EOFException("a part of the archive has become shorter");
    }
    left -= count;
    return count;
  }

  @Override
  public void close() throws IOException {
    current.close();
  }
}
