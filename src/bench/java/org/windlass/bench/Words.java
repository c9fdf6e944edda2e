package org.windlass.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.windlass.bench.server.Transport;

/** The words behind a benchmark's name, each of which may be left out. */
final class Words {
  private final Deque<String> left;

  Words(List<String> words) {
    left = new ArrayDeque<>(words);
  }

  /** The transport that is named; a unix socket when none is. */
  Transport transport() {
    String word = left.peek();
    boolean named = word != null && !word.isEmpty() && !Character.isDigit(word.charAt(0));
    return Transport.of(named ? left.remove() : "unix");
  }

  /**
   * The number that comes next.
   *
   * @param otherwise when none does
   * @throws NumberFormatException when something else does
   */
  int number(int otherwise) {
    return left.isEmpty() ? otherwise : Integer.parseInt(left.remove());
  }
}
