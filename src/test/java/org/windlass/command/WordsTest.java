package org.windlass.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @Test
  void wordsAreWhatAShellMakesOfALine() throws Exception {
    assertThat(Words.split("")).isEmpty();
    assertThat(Words.split("  a\tb \n c  ")).containsExactly("a", "b", "c");
    assertThat(Words.split("a 'b  c' \"d e\"f")).containsExactly("a", "b  c", "d ef");
    assertThat(Words.split("'' \"\"")).containsExactly("", "");
    assertThat(Words.split("a\\ b \\\"c")).containsExactly("a b", "\"c");
    assertThat(Words.split("'a\\b' \"a\\b\" \"a\\\"b\"")).containsExactly("a\\b", "a\\b", "a\"b");
    assertThat(Words.split("docker pull \\\n  alpine")).containsExactly("docker", "pull", "alpine");
    assertThat(Words.split("a\\")).containsExactly("a\\");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "pull \"alpine", "a 'b\"", "\"a\\\""})
  void quoteThatStaysOpenIsSaid(String line) {
    assertThatExceptionOfType(CommandException.OpenQuote.class).isThrownBy(() -> Words.split(line));
  }

  @Property
  void quotedWordsComeBackAsTheyWere(@ForAll List<String> words) throws Exception {
    StringBuilder line = new StringBuilder();
    words.forEach(word -> line.append('\'').append(word.replace("'", "'\\''")).append("' "));

    assertThat(Words.split(line.toString())).isEqualTo(words);
  }
}
