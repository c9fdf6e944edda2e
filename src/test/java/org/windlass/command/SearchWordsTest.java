package org.windlass.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windlass.engine.SearchQuery;

class SearchWordsTest {
  @Test
  void termAloneHasTheDefaultsOfTheDockerCommandLine() throws CommandException {
    assertThat(parse("redis")).isEqualTo(new SearchQuery("redis", 25, false, 0));
  }

  @Test
  void optionsMayStandBeforeAndAfterTheTerm() throws CommandException {
    SearchQuery expected = new SearchQuery("redis", 7, true, 3);

    assertThat(parse("--limit 7 -f is-official=true -f stars=3 redis")).isEqualTo(expected);
    assertThat(parse("redis --limit=7 --filter is-official=true --filter=stars=3"))
        .isEqualTo(expected);
  }

  @Test
  void termMayNameARegistry() throws CommandException {
    assertThat(parse("127.0.0.1:5000/demo").term()).isEqualTo("127.0.0.1:5000/demo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--limit 0 x",
        "--limit 101 x",
        "--limit many x",
        "x --limit",
        "-f stars=-1 x",
        "-f stars=lots x",
        "--nonsense x"
      })
  void argumentsThatCannotBeUnderstoodAreGivenBack(String line) {
    assertThatExceptionOfType(CommandException.BadArgument.class)
        .isThrownBy(() -> parse(line))
        .satisfies(e -> assertThat(e.argument()).isEqualTo(line));
  }

  @Test
  void optionsWithoutATermAreNotASearch() {
    assertThatExceptionOfType(CommandException.MissingArgument.class)
        .isThrownBy(() -> parse("--limit 5"));
    assertThatExceptionOfType(CommandException.MissingArgument.class)
        .isThrownBy(() -> SearchWords.parse(List.of()));
  }

  private static SearchQuery parse(String line) throws CommandException {
    return SearchWords.parse(Arrays.asList(line.split(" ", -1)));
  }
}
