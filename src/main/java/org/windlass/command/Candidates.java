package org.windlass.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.windlass.command.Completion.Kind;

/** Gathers what fits the last word of a line: what begins with it, then what holds it. */
final class Candidates {
  private final String head;
  private final String typed;
  private final String lower;
  private final int most;
  private final List<Completion> beginning = new ArrayList<>();
  private final List<Completion> holding = new ArrayList<>();

  /**
   * @param head the line before its last word
   * @param typed the last word; may be empty
   */
  Candidates(String head, String typed, int most) {
    this.head = head;
    this.typed = typed;
    this.lower = typed.toLowerCase(Locale.ROOT);
    this.most = most;
  }

  String typed() {
    return typed;
  }

  /** Takes what begins with the word or holds it. */
  void add(Kind kind, String text, String word, boolean complete) {
    int at = full() ? -1 : text.toLowerCase(Locale.ROOT).indexOf(lower);
    if (at >= 0) {
      (at == 0 ? beginning : holding).add(completion(kind, text, word, at, complete));
    }
  }

  /** Takes what begins with the word. */
  void prefix(Kind kind, String text, String word, boolean complete) {
    if (text.toLowerCase(Locale.ROOT).startsWith(lower)) {
      beginning.add(completion(kind, text, word, 0, complete));
    }
  }

  /** Takes a whole line in the place of the one that was typed. */
  void instead(Kind kind, String text, String line, boolean complete) {
    beginning.add(new Completion(kind, text, line, 0, 0, complete));
  }

  List<Completion> best() {
    List<Completion> all = new ArrayList<>(beginning);
    all.addAll(holding);
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
  }

  /** What only holds the word cannot come before what begins with it. */
  private boolean full() {
    return beginning.size() >= most;
  }

  private Completion completion(Kind kind, String text, String word, int at, boolean complete) {
    // What a value with = at its end lacks follows at once, any other word after a blank.
    String gap = complete || word.endsWith("=") ? "" : " ";
    return new Completion(kind, text, head + word + gap, at, typed.length(), complete);
  }
}
