package org.windlass.lab;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.askpass.AskPassPrompt;
import org.windlass.engine.askpass.AskPassQuestion;

/** Somebody who gives answers in a fixed order, and thinks for as long as there is none. */
final class ScriptedPerson implements AskPassPrompt {
  /** An answer that stands for pressing Cancel. */
  static final String CANCEL = "\0cancel";

  private static final long PATIENCE = 20;

  private final List<AskPassQuestion> asked = new CopyOnWriteArrayList<>();
  private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final CountDownLatch withdrawal = new CountDownLatch(1);

  ScriptedPerson(String... answers) {
    this.answers.addAll(List.of(answers));
  }

  @Override
  public char @Nullable [] ask(AskPassQuestion question, Cancellation withdrawn) {
    asked.add(question);
    try (var _ =
        withdrawn.onCancel(
            () -> {
              withdrawal.countDown();
              answers.add(CANCEL);
            })) {
      String answer = answers.poll(PATIENCE, TimeUnit.SECONDS);
      return answer == null || answer.equals(CANCEL) ? null : answer.toCharArray();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** Gives one more answer. */
  void answer(String answer) {
    answers.add(answer);
  }

  /** All that was asked until now. */
  List<AskPassQuestion> asked() {
    return asked;
  }

  /** Whether a question is or gets put away before it is answered. */
  boolean awaitWithdrawal() throws InterruptedException {
    return withdrawal.await(PATIENCE, TimeUnit.SECONDS);
  }
}
