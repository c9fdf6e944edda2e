package org.windlass.engine.askpass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.windlass.engine.Cancellation;
import org.windlass.engine.askpass.AskPassQuestion.Kind;

class AskPassDeskTest {
  private static final String NO = "";

  private final List<AskPassQuestion> asked = new CopyOnWriteArrayList<>();
  private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final AskPassDesk desk = new AskPassDesk((question, withdrawn) -> think(question));

  @Test
  void answerIsGivenToEverySshThatAsksTheSame() {
    answers.add("open");

    assertThat(ask("password:", 1)).isEqualTo("open");
    assertThat(ask("password:", 2)).isEqualTo("open");
    assertThat(asked).hasSize(1);
  }

  @Test
  void anotherQuestionIsAsked() {
    answers.addAll(List.of("one", "two"));

    assertThat(ask("password of a:", 1)).isEqualTo("one");
    assertThat(ask("password of b:", 1)).isEqualTo("two");
    assertThat(asked).extracting(AskPassQuestion::again).containsExactly(false, false);
  }

  @Test
  void sshThatAsksAgainWasNotServedWell() {
    answers.addAll(List.of("wrong", "right"));

    assertThat(ask("password:", 1)).isEqualTo("wrong");
    assertThat(ask("password:", 1)).isEqualTo("right");
    assertThat(ask("password:", 2)).isEqualTo("right");
    assertThat(asked).extracting(AskPassQuestion::again).containsExactly(false, true);
  }

  @Test
  void whoCancelsIsAskedNoMoreByThatSshNorByThoseThatWait() throws Exception {
    CompletableFuture<@Nullable String> first =
        CompletableFuture.supplyAsync(() -> ask("password:", 1));
    await().until(() -> asked.size() == 1);
    Thread waiting = Thread.ofPlatform().start(() -> ask("password:", 2));
    await().until(() -> waiting.getState() == Thread.State.WAITING);
    answers.add(NO);

    assertThat(first.get(10, TimeUnit.SECONDS)).isNull();
    waiting.join();
    assertThat(ask("password:", 1)).isNull();
    assertThat(asked).hasSize(1);

    answers.add("later");
    assertThat(ask("password:", 3)).isEqualTo("later");
  }

  @Test
  void questionOfAnSshThatIsGoneIsNotAsked() {
    Cancellation gone = new Cancellation();
    gone.cancel();

    assertThat(desk.ask(Kind.SECRET, "password:", 1, gone)).isNull();
    assertThat(asked).isEmpty();
  }

  @Test
  void nothingIsKeptAfterForgetting() {
    answers.addAll(List.of("one", "two"));

    assertThat(ask("password:", 1)).isEqualTo("one");
    desk.forget();
    assertThat(ask("password:", 2)).isEqualTo("two");
  }

  @Test
  void wipingAnAnswerWipesNoOther() {
    answers.add("open");
    char[] first = desk.ask(Kind.SECRET, "password:", 1, new Cancellation());
    assertThat(first).isNotNull();
    Arrays.fill(first, 'x');

    assertThat(ask("password:", 2)).isEqualTo("open");
  }

  private @Nullable String ask(String text, long asker) {
    char[] answer = desk.ask(Kind.SECRET, text, asker, new Cancellation());
    return answer == null ? null : new String(answer);
  }

  private char @Nullable [] think(AskPassQuestion question) {
    asked.add(question);
    try {
      String answer = answers.poll(10, TimeUnit.SECONDS);
      return answer == null || answer.equals(NO) ? null : answer.toCharArray();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
