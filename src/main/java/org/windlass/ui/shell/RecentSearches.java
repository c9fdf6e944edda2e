package org.windlass.ui.shell;

import java.util.ArrayList;
import java.util.List;

/** What was searched for in one window, newest first. Belongs to the UI thread. */
final class RecentSearches {
  private static final int MOST = 50;

  private final List<String> terms = new ArrayList<>();

  /** Takes a term. A search runs while it is typed, so a longer term replaces its beginning. */
  void add(String term) {
    if (term.isBlank()) {
      return;
    }
    if (!terms.isEmpty() && term.startsWith(terms.getFirst())) {
      terms.removeFirst();
    }
    terms.remove(term);
    terms.addFirst(term);
    if (terms.size() > MOST) {
      terms.removeLast();
    }
  }

  List<String> terms() {
    return List.copyOf(terms);
  }
}
