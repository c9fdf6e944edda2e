package org.windlass.ui.connections;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.windlass.context.ContextException;
import org.windlass.ui.background.Background;
import org.windlass.ui.text.ErrorText;
import org.windlass.ui.text.ErrorTexts;

/** Runs work on Docker's files off the UI thread, and brings back its result or its failure. */
final class ContextWork {
  private final Background background;
  private final ErrorTexts errors;

  ContextWork(Background background, ErrorTexts errors) {
    this.background = background;
    this.errors = errors;
  }

  /** Starts; one of the two consumers is called on the UI thread in the end. */
  <T> void run(Action<T> action, Consumer<? super T> done, Consumer<? super ErrorText> failed) {
    background
        .work(cancellation -> Outcome.of(action))
        .onSuccess(
            outcome -> {
              if (outcome.failure != null) {
                failed.accept(errors.of(outcome.failure));
              } else if (outcome.result != null) {
                done.accept(outcome.result);
              }
            })
        .onFailure(fault -> failed.accept(errors.of(fault)))
        .start();
  }

  /** The same for work that has no result. */
  void run(Change change, Runnable done, Consumer<? super ErrorText> failed) {
    run(
        () -> {
          change.make();
          return true;
        },
        nothing -> done.run(),
        failed);
  }

  /** Blocking work on Docker's files. */
  @FunctionalInterface
  interface Action<T> {
    T run() throws ContextException;
  }

  /** Blocking work that changes Docker's files. */
  @FunctionalInterface
  interface Change {
    void make() throws ContextException;
  }

  private record Outcome<T>(@Nullable T result, @Nullable ContextException failure) {
    static <T> Outcome<T> of(Action<T> action) {
      try {
        return new Outcome<>(action.run(), null);
      } catch (ContextException e) {
        return new Outcome<>(null, e);
      }
    }
  }
}
