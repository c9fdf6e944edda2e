package org.windlass.bench.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Messages in one array, one behind the other. */
final class Messages {
  private final byte[] bytes;
  private final int[] ends;

  private Messages(byte[] bytes, int[] ends) {
    this.bytes = bytes;
    this.ends = ends;
  }

  /** A body that is one message. */
  static Messages of(String text) {
    Builder builder = new Builder();
    builder.add(text);
    return builder.build();
  }

  /** All of them; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  int count() {
    return ends.length;
  }

  /** The messages from {@code from} to before {@code to}. */
  ByteBuffer slice(int from, int to) {
    int start = from == 0 ? 0 : ends[from - 1];
    int end = to == 0 ? 0 : ends[to - 1];
    return ByteBuffer.wrap(bytes, start, end - start);
  }

  /** The same as HTTP chunks, one a message, for that is how dockerd flushes them. */
  Messages chunked() {
    Builder chunks = new Builder();
    for (int i = 0; i < ends.length; i++) {
      ByteBuffer message = slice(i, i + 1);
      String text = StandardCharsets.ISO_8859_1.decode(message).toString();
      chunks.add(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }
    chunks.add("0\r\n\r\n");
    return chunks.build();
  }

  /** Collects messages. */
  static final class Builder {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int[] ends = new int[1 << 10];
    private int count;

    void add(String message) {
      bytes.writeBytes(message.getBytes(StandardCharsets.ISO_8859_1));
      if (count == ends.length) {
        ends = Arrays.copyOf(ends, 2 * count);
      }
      ends[count++] = bytes.size();
    }

    int count() {
      return count;
    }

    Messages build() {
      return new Messages(bytes.toByteArray(), Arrays.copyOf(ends, count));
    }
  }
}
