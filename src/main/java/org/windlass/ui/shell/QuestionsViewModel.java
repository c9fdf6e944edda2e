package org.windlass.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.Cancellation;
import org.windlass.engine.askpass.AskPassPrompt;
import org.windlass.engine.askpass.AskPassQuestion;
import org.windlass.ui.background.UiThread;

/**
 * What ssh wants to know from the person in front of the window, one question at a time. All
 * members but {@link #ask} belong to the UI thread.
 */
public final class QuestionsViewModel implements AskPassPrompt {
  private static final String YES = "yes";

  private final UiThread ui;
  private final Deque<Pending> waiting = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<@Nullable AskPassQuestion> question =
      new ReadOnlyObjectWrapper<>();

  /** Nothing is asked yet. */
  public QuestionsViewModel(UiThread ui) {
    this.ui = ui;
  }

  /** The question that is asked; null for none. */
  public ReadOnlyObjectProperty<@Nullable AskPassQuestion> questionProperty() {
    return question.getReadOnlyProperty();
  }

  /** Answers the question that is asked. */
  public void answer(char[] answer) {
    end(answer);
  }

  /** Says yes to it. */
  public void yes() {
    end(YES.toCharArray());
  }

  /** Does not answer it. */
  public void refuse() {
    end(null);
  }

  @Override
  public char @Nullable [] ask(AskPassQuestion asked, Cancellation withdrawn) {
    Pending pending = new Pending(asked, new CompletableFuture<>());
    try (var _ = withdrawn.onCancel(() -> pending.answer.complete(null))) {
      ui.run(
          () -> {
            waiting.add(pending);
            show();
          });
      return pending.answer.join();
    } finally {
      ui.run(
          () -> {
            waiting.remove(pending);
            show();
          });
    }
  }

  private void end(char @Nullable [] answer) {
    Pending first = waiting.peek();
    if (first != null) {
      first.answer.complete(answer);
    }
  }

  private void show() {
    Pending first = waiting.peek();
    question.set(first == null ? null : first.question);
  }

  private record Pending(AskPassQuestion question, CompletableFuture<char @Nullable []> answer) {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
