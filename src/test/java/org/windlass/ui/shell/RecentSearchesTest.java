package org.windlass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentSearchesTest {
  private final RecentSearches searches = new RecentSearches();

  @Test
  void newestComesFirstAndEachOnce() {
    add("redis", "nginx", "", "redis");
    assertThat(searches.terms()).containsExactly("redis", "nginx");
  }

  @Test
  void whatWasSearchedWhileTypingIsReplacedByTheWhole() {
    add("nginx", "re", "redis");
    assertThat(searches.terms()).containsExactly("redis", "nginx");
  }

  @Test
  void listIsBounded() {
    IntStream.range(0, 1_000).forEach(n -> searches.add("term " + n + "."));
    assertThat(searches.terms()).hasSize(50).startsWith("term 999.", "term 998.");
  }

  private void add(String... terms) {
    for (String term : terms) {
      searches.add(term);
    }
  }
}
