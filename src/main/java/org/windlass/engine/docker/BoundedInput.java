package org.windlass.engine.docker;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes of each message, and fails before one outgrows its limit. */
final class BoundedInput extends FilterInputStream {
  private static final int UNREAD = -2;

  private final int limit;
  private int first = UNREAD;
  private int sinceMessage;

  BoundedInput(InputStream in, int limit) {
    super(in);
    this.limit = limit;
  }

  /**
   * The bytes so far belong to messages that are complete; a reader's own buffer is not counted.
   */
  void messageDone() {
    sinceMessage = 0;
  }

  /** Whether the first byte was that of HTML or XML. */
  boolean isMarkup() {
    return first == '<';
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int n = read(one, 0, 1);
    return n < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      // Asked for at the end of a full buffer, which is not a byte too many.
      return 0;
    }
    if (sinceMessage >= limit) {
      throw new MessageTooLongException(limit);
    }
    int n = super.read(buffer, offset, Math.min(length, limit - sinceMessage));
    if (n > 0) {
      sinceMessage += n;
      if (first == UNREAD) {
        first = buffer[offset];
      }
    }
    return n;
  }

  /** One message is longer than its limit. */
  static final class MessageTooLongException extends IOException {
    MessageTooLongException(int limit) {
      super("a message longer than " + limit + " bytes");
    }
  }
}
