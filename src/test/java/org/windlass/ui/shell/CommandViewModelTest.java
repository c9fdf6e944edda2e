package org.windlass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.windlass.command.Invocation;
import org.windlass.command.Suggestions;
import org.windlass.engine.SearchQuery;
import org.windlass.testing.TestTexts;
import org.windlass.ui.text.CommandHelp;

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
  void quotesHoldWordsTogetherInACommandAndAreThemselvesInASearch() {
    submit("images 'my app'");
    submit("what's new");
    assertThat(ran)
        .containsExactly(
            new Invocation.Images("my app"),
            new Invocation.Search(new SearchQuery("what's new", 25, false, 0)));
    assertThat(submit("images 'my app")).isFalse();
    assertThat(command.problemProperty().get()).contains("quotation mark");
  }

  @Test
  void whatOnlyDockerHasIsSaidHonestly() {
    assertThat(submit("docker events x")).isFalse();
    assertThat(command.problemProperty().get())
        .isEqualTo("Windlass cannot do “events” yet. Use docker events in a terminal.");
    assertThat(submit("docker run x")).isFalse();
    assertThat(command.problemProperty().get()).contains("docker run in a terminal");
  }

  @Test
  void helpIsReadAtTheFieldUntilTheLineChanges() {
    assertThat(submit("help search")).isFalse();
    CommandHelp help = command.helpProperty().get();
    assertThat(help).isNotNull();
    assertThat(help.usage()).isEqualTo("search [OPTIONS] TERM");
    assertThat(help.rows()).extracting(CommandHelp.Row::synopsis).contains("--limit N");
    assertThat(command.textProperty().get()).isEmpty();

    command.textProperty().set("s");
    assertThat(command.helpProperty().get()).isNull();
    submit("help");
    assertThat(command.helpProperty().get()).isNotNull();
    command.closeHelp();
    assertThat(command.helpProperty().get()).isNull();
    assertThat(ran).isEmpty();
  }

  @Test
  void aWayThatIsTakenIsCarriedOutWhenNothingIsMissing() {
    command.textProperty().set("pu");
    assertThat(command.take()).isFalse();
    assertThat(command.textProperty().get()).isEqualTo("pull ");
    command.textProperty().set("vers");
    assertThat(command.take()).isTrue();
    assertThat(ran).containsExactly(new Invocation.ShowVersion());
  }

  @Test
  void aConnectionThatIsNotThereIsNamed() {
    assertThat(submit("context use lab")).isFalse();
    assertThat(command.problemProperty().get()).contains("lab");
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
