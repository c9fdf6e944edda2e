package org.windlass.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read stands in the message files, where it can be translated, and not in code. */
class TextInCodeTest {
  private static final Path INTERFACE = Path.of("src", "main", "java", "org", "windlass", "ui");
  private static final String LITERAL = "\"(?:[^\"\\\\\\n]|\\\\.)*\"";

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

  /** Read by developers, or compared with what an engine says. */
  private static final Pattern NOT_SHOWN =
      Pattern.compile(
          "(?i:\\blog)\\.\\w+\\([^;]*;|new \\w+(?:Exception|Error)\\([^;]*;|@\\w+\\([^)]*\\)"
              + "|\\.(?:contains|matches|startsWith|endsWith|equals)\\("
              + LITERAL
              + "\\)"
              + "|Pattern\\.compile\\([^;]*;",
          Pattern.DOTALL);

  private static final Pattern SHOWN =
      Pattern.compile(
          "(?:new (?:Label|Button|ToggleButton|CheckBox|RadioButton|Hyperlink|Tooltip|MenuItem|Menu"
              + "|RadioMenuItem|CheckMenuItem|Text|Tab|TableColumn<[^>]*>)"
              + "|set(?:Text|PromptText|AccessibleText|AccessibleHelp|Title|HeaderText))"
              + "\\(\\s*("
              + LITERAL
              + ")");

  private static final Pattern WORDS = Pattern.compile(LITERAL);
  private static final Predicate<String> SENTENCE =
      Pattern.compile("\\p{L}{2,} \\p{L}{2,}").asPredicate();
  private static final Predicate<String> LETTERS = Pattern.compile("\\p{L}").asPredicate();

  /** The same in every language. */
  private static final List<String> EXAMPLES = List.of("\"unix:///var/run/docker.sock\"");

  /** What engines say, to be recognized. */
  private static final List<String> ENGINES_WORDS =
      List.of("\"Mounted from \"", "\"Layer already exists\"");

  @Test
  void noTextIsGivenToAControlInCode() {
    assertThat(code().flatMap(text -> SHOWN.matcher(text).results().map(found -> found.group(1))))
        .filteredOn(LETTERS)
        .isSubsetOf(EXAMPLES);
  }

  @Test
  void noSentenceIsInTheInterfacesCode() {
    assertThat(
            code()
                .map(text -> NOT_SHOWN.matcher(text).replaceAll(""))
                .flatMap(text -> WORDS.matcher(text).results().map(found -> found.group())))
        .filteredOn(SENTENCE)
        .isSubsetOf(ENGINES_WORDS);
  }

  @Test
  void theRulesFindWhatTheyForbid() {
    assertThat(SHOWN.matcher("new Label(\"Remove\")").find()).isTrue();
    assertThat(SHOWN.matcher("button.setText(\n  \"Remove\")").find()).isTrue();
    assertThat(SENTENCE.test("\"Two words\"")).isTrue();
    assertThat(NOT_SHOWN.matcher("throw new IOException(\"two words\");").replaceAll(""))
        .doesNotContain("words");
  }

  private static Stream<String> code() {
    try (Stream<Path> files = Files.walk(INTERFACE)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).isNotEmpty();
      return sources.stream().map(file -> COMMENT.matcher(SourceKeys.text(file)).replaceAll(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
