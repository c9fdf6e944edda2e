package org.windlass.engine.askpass;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.askpass.AskPassQuestion.Kind;

/**
 * Lets one question through at a time. Several connections to one engine ask the same, so an answer
 * is kept in memory, and handed once to each ssh that asks in the same words: if that ssh asks
 * again, the answer was wrong and is forgotten. Whoever does not want to answer is not asked again
 * by that ssh, nor by those who wait already. Safe for use by many threads.
 */
final class AskPassDesk {
  private final AskPassPrompt prompt;
  private final ReentrantLock asking = new ReentrantLock(true);
  private final Map<String, Kept> kept = new HashMap<>();
  private final Map<String, Long> refused = new HashMap<>();
  private final Set<Long> refusedAskers = new HashSet<>();

  AskPassDesk(AskPassPrompt prompt) {
    this.prompt = prompt;
  }

  /**
   * The answer to a question.
   *
   * @param asker the process id of the ssh
   * @return a copy for the caller to wipe; null when there is none
   */
  char @Nullable [] ask(Kind kind, String text, long asker, Cancellation withdrawn) {
    if (kind == Kind.NOTICE) {
      return prompt.ask(new AskPassQuestion(kind, text, false), withdrawn);
    }
    long arrived = System.nanoTime();
    asking.lock();
    try {
      Long refusal = refused.get(text);
      if (withdrawn.isCancelled()
          || refusedAskers.contains(asker)
          || (refusal != null && refusal - arrived > 0)) {
        return null;
      }
      Kept known = kept.get(text);
      return known != null && known.askers.add(asker)
          ? known.answer.clone()
          : askPerson(kind, text, asker, withdrawn);
    } finally {
      asking.unlock();
    }
  }

  private char @Nullable [] askPerson(Kind kind, String text, long asker, Cancellation withdrawn) {
    Kept wrong = kept.remove(text);
    if (wrong != null) {
      wrong.wipe();
    }
    char[] answer = prompt.ask(new AskPassQuestion(kind, text, wrong != null), withdrawn);
    if (answer != null) {
      kept.put(text, new Kept(answer.clone(), asker));
    } else if (!withdrawn.isCancelled()) {
      refused.put(text, System.nanoTime());
      refusedAskers.add(asker);
    }
    return answer;
  }

  /** Wipes every answer. */
  void forget() {
    asking.lock();
    try {
      kept.values().forEach(Kept::wipe);
      kept.clear();
    } finally {
      asking.unlock();
    }
  }

  /** An answer, and each ssh that was given it. */
  private static final class Kept {
    private final char[] answer;
    private final Set<Long> askers = new HashSet<>();

    Kept(char[] answer, long asker) {
      this.answer = answer;
      askers.add(asker);
    }

    void wipe() {
      Arrays.fill(answer, '\0');
    }
  }
}
