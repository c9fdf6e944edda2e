package org.windlass.layers;

import java.util.Arrays;

/** How arrays grow. */
final class Growing {
  private static final int FIRST = 1024;

  private Growing() {}

  /** At least one place more. */
  static int[] more(int[] array) {
    return Arrays.copyOf(array, next(array.length));
  }

  /** At least one place more. */
  static long[] more(long[] array) {
    return Arrays.copyOf(array, next(array.length));
  }

  /** At least one place more. */
  static short[] more(short[] array) {
    return Arrays.copyOf(array, next(array.length));
  }

  private static int next(int length) {
    return Math.max(FIRST, length + (length >> 1));
  }
}
