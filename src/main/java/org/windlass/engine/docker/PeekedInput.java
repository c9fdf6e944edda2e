package org.windlass.engine.docker;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream whose next bytes can be looked at before they are taken. Does not close its source. */
final class PeekedInput extends InputStream {
  private static final int SIZE = 1 << 13;

  private final InputStream in;
  private byte[] buffer = new byte[SIZE];
  private int at;
  private int end;

  PeekedInput(InputStream in) {
    this.in = in;
  }

  /**
   * Passes over white space, and reads when nothing else is at hand.
   *
   * @return whether there is a byte to look at; otherwise the stream has ended
   */
  boolean peek() throws IOException {
    while (true) {
      while (at < end && isSpace(buffer[at])) {
        at++;
      }
      if (at < end) {
        return true;
      }
      at = 0;
      end = Math.max(0, in.read(buffer, 0, buffer.length));
      if (end == 0) {
        return false;
      }
    }
  }

  /**
   * Reads on behind what is at hand.
   *
   * @return whether there is more now; not at the end of the stream, nor when there is too much
   */
  boolean more() throws IOException {
    if (end - at > SIZE / 2) {
      return false;
    }
    System.arraycopy(buffer, at, buffer, 0, end - at);
    end -= at;
    at = 0;
    int n = in.read(buffer, end, buffer.length - end);
    end += Math.max(0, n);
    return n > 0;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** What is at hand is from {@link #start} to before {@link #end}; not to be changed. */
  byte[] buffer() {
    return buffer;
  }

  int start() {
    return at;
  }

  int end() {
    return end;
  }

  /** Takes what is before a place in the buffer. */
  void takeTo(int place) {
    at = place;
  }

  /** Puts bytes back, to come before all others. */
  void putBack(byte[] bytes) {
    int rest = end - at;
    byte[] grown = Arrays.copyOf(bytes, Math.max(SIZE, bytes.length + rest));
    System.arraycopy(buffer, at, grown, bytes.length, rest);
    buffer = grown;
    at = 0;
    end = bytes.length + rest;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (at == end) {
      return in.read(into, offset, length);
    }
    int n = Math.min(length, end - at);
    System.arraycopy(buffer, at, into, offset, n);
    at += n;
    return n;
  }
}
