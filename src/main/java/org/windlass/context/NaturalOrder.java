package org.windlass.context;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The order in which docker lists contexts: bytes of UTF-8, but digits before all else, and a run
 * of digits as the number it is, so that {@code box2} comes before {@code box10}.
 */
final class NaturalOrder implements Comparator<String> {
  @Override
  public int compare(String left, String right) {
    byte[] a = left.getBytes(StandardCharsets.UTF_8);
    byte[] b = right.getBytes(StandardCharsets.UTF_8);
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      boolean digitA = isDigit(a[i]);
      if (digitA != isDigit(b[j])) {
        return digitA ? -1 : 1;
      } else if (digitA) {
        int zerosA = end(a, i, '0');
        int zerosB = end(b, j, '0');
        int endA = end(a, zerosA, '9');
        int endB = end(b, zerosB, '9');
        int order = numbers(a, zerosA, endA, b, zerosB, endB);
        order = order == 0 ? Integer.compare(zerosA - i, zerosB - j) : order;
        if (order != 0) {
          return order;
        }
        i = endA;
        j = endB;
      } else {
        int order = Byte.compareUnsigned(a[i++], b[j++]);
        if (order != 0) {
          return order;
        }
      }
    }
    return Integer.compare(a.length - i, b.length - j);
  }

  private static int numbers(byte[] a, int fromA, int toA, byte[] b, int fromB, int toB) {
    int byLength = Integer.compare(toA - fromA, toB - fromB);
    return byLength == 0 ? Arrays.compare(a, fromA, toA, b, fromB, toB) : byLength;
  }

  /** Where a run of the digits from 0 to {@code last} ends. */
  private static int end(byte[] text, int from, char last) {
    int end = from;
    while (end < text.length && text[end] >= '0' && text[end] <= last) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
