package org.windlass.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windlass.engine.SearchQuery;

class SearchArgumentsTest {
  @Test
  void termAloneHasTheDefaultsOfTheDockerCommandLine() throws CommandException {
    assertThat(parse("redis")).isEqualTo(new SearchQuery("redis", 25, false, 0));
    assertThat(parse("--limit 0 redis")).isEqualTo(new SearchQuery("redis", 25, false, 0));
  }

  @Test
  void optionsMayStandBeforeAndAfterTheTerm() throws CommandException {
    SearchQuery expected = new SearchQuery("redis", 7, true, 3);

    assertThat(parse("--limit 7 -f is-official=true -fstars=3 redis")).isEqualTo(expected);
    assertThat(parse("redis --limit=7 --filter is-official=true --filter=stars=3 --no-trunc"))
        .isEqualTo(expected);
  }

  @Test
  void termMayNameARegistry() throws CommandException {
    assertThat(parse("127.0.0.1:5000/demo").term()).isEqualTo("127.0.0.1:5000/demo");
  }

  @Test
  void termIsNotReadFromAFile() throws CommandException {
    assertThat(parse("@/etc/hostname").term()).isEqualTo("@/etc/hostname");
  }

  @ParameterizedTest
  @CsvSource({
    "--limit -1 x,-1",
    "--limit 101 x,101",
    "--limit many x,many",
    "-f stars=-1 x,stars=-1",
    "-f stars=lots x,stars=lots",
    "-f is-official=maybe x,is-official=maybe",
    "-f official x,official"
  })
  void valueThatCannotBeUnderstoodIsNamed(String line, String value) {
    assertThatExceptionOfType(CommandException.BadOption.class)
        .isThrownBy(() -> parse(line))
        .satisfies(
            e -> assertThat(e.reason()).isEqualTo(CommandException.BadOption.Reason.BAD_VALUE))
        .satisfies(e -> assertThat(e.value()).isEqualTo(value));
  }

  private static SearchQuery parse(String line) throws CommandException {
    List<String> words = List.of(line.split(" ", -1));
    Invocation read = SearchArguments.read(Arguments.read(Command.SEARCH, words));
    return ((Invocation.Search) read).query();
  }
}
