package org.windlass.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.engine.PullRequest;
import org.windlass.engine.SearchQuery;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.InvalidReferenceException.Reason;
import org.windlass.reference.Platform;
import org.windlass.reference.Reference;

class CommandTableTest {
  @ParameterizedTest
  @ValueSource(strings = {"pull alpine", "docker pull alpine", "pull -q docker.io/library/alpine"})
  void pullTakesAReference(String line) throws Exception {
    assertThat(parse(line))
        .isEqualTo(new Invocation.Pull(new PullRequest(Reference.parse("alpine:latest"), null)));
  }

  @Test
  void pullTakesAPlatform() throws Exception {
    assertThat(parse("pull --platform linux/arm64 alpine:3"))
        .isEqualTo(
            new Invocation.Pull(
                new PullRequest(
                    Reference.parse("alpine:3"), new Platform("linux", "arm64", null))));
  }

  @Test
  void imagesTakesWordsToFilterBy() throws Exception {
    assertThat(parse("images")).isEqualTo(new Invocation.Images(""));
    assertThat(parse("docker images my app")).isEqualTo(new Invocation.Images("my app"));
  }

  @Test
  void searchTakesATerm() throws Exception {
    assertThat(parse("search redis cache"))
        .isEqualTo(new Invocation.Search(new SearchQuery("redis cache", 25, false, 0)));
  }

  @ParameterizedTest
  @EnumSource(Command.class)
  void everyCommandIsFoundByItsWordAndOnlyByIt(Command command) {
    assertThat(CommandTable.find(command.word())).contains(command);
    assertThat(CommandTable.find(command.word().toUpperCase(Locale.ROOT))).isEmpty();
    assertThat(command.usage()).startsWith(command.word() + " ");
  }

  @ParameterizedTest
  @CsvSource({"pul,pull", "serach,search", "image,images", "x,''", "rmi,''"})
  void wordThatIsNoCommandIsNamedWithTheOneItResembles(String word, String nearest) {
    assertThatExceptionOfType(CommandException.Unknown.class)
        .isThrownBy(() -> parse(word + " alpine"))
        .satisfies(e -> assertThat(e.word()).isEqualTo(word))
        .satisfies(e -> assertThat(e.nearest()).isEqualTo(nearest));
  }

  @Test
  void dockerIsSkippedOnlyBeforeAnotherWord() {
    assertThatExceptionOfType(CommandException.Unknown.class)
        .isThrownBy(() -> parse("docker rmi alpine"))
        .satisfies(e -> assertThat(e.word()).isEqualTo("rmi"));
    assertThatExceptionOfType(CommandException.Unknown.class)
        .isThrownBy(() -> parse("docker"))
        .satisfies(e -> assertThat(e.word()).isEqualTo("docker"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Command.class,
      names = {"PULL", "SEARCH"})
  void commandWithoutItsArgumentSaysSo(Command command) {
    assertThatExceptionOfType(CommandException.MissingArgument.class)
        .isThrownBy(() -> parse(command.word()))
        .satisfies(e -> assertThat(e.command()).isEqualTo(command));
  }

  @Test
  void pullOfSomethingThatIsNoReferenceSaysWhy() {
    assertThatExceptionOfType(InvalidReferenceException.class)
        .isThrownBy(() -> parse("pull Alpine"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UPPER_CASE));
  }

  private static Invocation parse(String line) throws CommandException, InvalidReferenceException {
    List<String> words = Arrays.asList(line.split(" ", -1));
    return CommandTable.parse(words);
  }
}
