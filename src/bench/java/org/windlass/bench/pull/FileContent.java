package org.windlass.bench.pull;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;

/** Files as images have them: in turn text, and what no compression makes smaller. */
final class FileContent {
  private static final int SIZE = 1 << 18;
  private static final int WORDS = 4000;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 12;

  private final Random random;
  private final byte[][] words;
  private boolean text;

  FileContent(long seed) {
    this.random = new Random(seed);
    this.words = IntStream.range(0, WORDS).mapToObj(i -> word()).toArray(byte[][]::new);
  }

  /** The next file; as long as a whole number of blocks of a tar archive. */
  byte[] next() {
    text = !text;
    byte[] file = new byte[SIZE];
    if (text) {
      write(file);
    } else {
      random.nextBytes(file);
    }
    return file;
  }

  private void write(byte[] file) {
    int at = 0;
    while (at < SIZE) {
      byte[] word = words[random.nextInt(WORDS)];
      int length = Math.min(word.length, SIZE - at);
      System.arraycopy(word, 0, file, at, length);
      at += length;
    }
  }

  /** Ends in a blank. */
  private byte[] word() {
    return random
        .ints(random.nextInt(SHORTEST, LONGEST), 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .append(' ')
        .toString()
        .getBytes(StandardCharsets.US_ASCII);
  }
}
