package org.windlass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Cancellation;
import org.windlass.engine.askpass.AskPassQuestion;
import org.windlass.testing.ManualUi;

/** One question of ssh after the other. */
class QuestionsViewModelTest {
  private static final AskPassQuestion FIRST = secret("first?");
  private static final AskPassQuestion SECOND = secret("second?");

  private final ManualUi ui = new ManualUi();
  private final QuestionsViewModel questions = new QuestionsViewModel(ui);
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  private final Cancellation withdrawn = new Cancellation();

  @AfterEach
  void close() {
    workers.close();
  }

  @Test
  void anAnswerGoesToWhoAskedAndTheQuestionIsGone() {
    CompletableFuture<String> answer = ask(FIRST);
    assertThat(questions.questionProperty().get()).isEqualTo(FIRST);
    questions.answer("secret".toCharArray());
    assertThat(answer.join()).isEqualTo("secret");
    ui.until(() -> questions.questionProperty().get() == null);
  }

  @Test
  void twoQuestionsAreAskedOneAfterTheOther() {
    CompletableFuture<String> first = ask(FIRST);
    CompletableFuture<String> second = ask(SECOND);
    assertThat(questions.questionProperty().get()).isEqualTo(FIRST);
    questions.yes();
    assertThat(first.join()).isEqualTo("yes");
    ui.until(() -> SECOND.equals(questions.questionProperty().get()));
    questions.answer("b".toCharArray());
    assertThat(second.join()).isEqualTo("b");
    ui.until(() -> questions.questionProperty().get() == null);
  }

  @Test
  void aDoubleClickDoesNotAnswerTheNextQuestion() {
    CompletableFuture<String> first = ask(FIRST);
    CompletableFuture<String> second = ask(SECOND);
    questions.yes();
    questions.yes();
    assertThat(first.join()).isEqualTo("yes");
    ui.until(() -> SECOND.equals(questions.questionProperty().get()));
    assertThat(second.isDone()).isFalse();
    questions.refuse();
    assertThat(second.join()).isEqualTo("refused");
  }

  @Test
  void aQuestionThatIsWithdrawnGoesAway() {
    CompletableFuture<String> first = ask(FIRST);
    CompletableFuture<String> second = asking(SECOND, new Cancellation());
    ui.frame();
    withdrawn.cancel();
    assertThat(first.join()).isEqualTo("refused");
    ui.until(() -> SECOND.equals(questions.questionProperty().get()));
    questions.refuse();
    assertThat(second.join()).isEqualTo("refused");
    ui.until(() -> questions.questionProperty().get() == null);
  }

  @Test
  void anAnswerToNothingIsIgnored() {
    questions.answer("x".toCharArray());
    questions.refuse();
    CompletableFuture<String> answer = ask(FIRST);
    questions.answer("y".toCharArray());
    assertThat(answer.join()).isEqualTo("y");
  }

  /** Asks, and waits until the question is there. */
  private CompletableFuture<String> ask(AskPassQuestion question) {
    boolean isFirst = questions.questionProperty().get() == null;
    CompletableFuture<String> answer = asking(question, withdrawn);
    if (isFirst) {
      ui.until(() -> question.equals(questions.questionProperty().get()));
    }
    return answer;
  }

  private CompletableFuture<String> asking(AskPassQuestion question, Cancellation cancellation) {
    return CompletableFuture.supplyAsync(
        () -> text(questions.ask(question, cancellation)), workers);
  }

  private static String text(char @Nullable [] answer) {
    return answer == null ? "refused" : new String(answer);
  }

  private static AskPassQuestion secret(String text) {
    return new AskPassQuestion(AskPassQuestion.Kind.SECRET, text, false);
  }
}
