package org.windlass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.windlass.command.Invocation;
import org.windlass.command.Suggestions;
import org.windlass.engine.SearchQuery;
import org.windlass.testing.TestTexts;

class CommandViewModelTest {
  private final List<Invocation> ran = new ArrayList<>();
  private final CommandViewModel command =
      new CommandViewModel(TestTexts.english(), Suggestions.NONE, ran::add);

  @Test
  void aCommandIsCarriedOutAndTheFieldEmptied() {
    assertThat(submit("images redis")).isTrue();
    assertThat(ran).containsExactly(new Invocation.Images("redis"));
    assertThat(command.textProperty().get()).isEmpty();
  }

  @Test
  void pullTakesAReferenceWithOrWithoutDockerBeforeIt() {
    submit("pull redis:7");
    submit("docker pull redis:7");
    assertThat(ran)
        .hasSize(2)
        .allSatisfy(
            invocation ->
                assertThat(invocation)
                    .isInstanceOfSatisfying(
                        Invocation.Pull.class,
                        pull ->
                            assertThat(pull.request().reference().familiar())
                                .isEqualTo("redis:7")));
  }

  @Test
  void anyOtherWordsAreSearchedFor() {
    submit("  message queue ");
    assertThat(ran)
        .containsExactly(new Invocation.Search(new SearchQuery("message queue", 25, false, 0)));
  }

  @Test
  void whatIsWrongIsSaidAndTheLineStaysUntilItIsChanged() {
    assertThat(submit("pull Redis")).isFalse();
    assertThat(command.problemProperty().get()).contains("upper-case");
    assertThat(command.textProperty().get()).isEqualTo("pull Redis");
    assertThat(submit("docker pul redis")).isFalse();
    assertThat(command.problemProperty().get()).contains("Did you mean pull?");
    assertThat(submit("pull")).isFalse();
    assertThat(command.problemProperty().get()).contains("pull [OPTIONS] NAME");
    assertThat(submit("search --limit many redis")).isFalse();
    assertThat(command.problemProperty().get()).contains("--limit does not take the value “many”");

    command.textProperty().set("pull redis");
    assertThat(command.problemProperty().get()).isEmpty();
    assertThat(ran).isEmpty();
  }

  @Test
  void anEmptyLineDoesNothing() {
    assertThat(submit("   ")).isFalse();
    assertThat(command.problemProperty().get()).isEmpty();
    assertThat(ran).isEmpty();
  }

  private boolean submit(String line) {
    command.textProperty().set(line);
    return command.submit();
  }
}
