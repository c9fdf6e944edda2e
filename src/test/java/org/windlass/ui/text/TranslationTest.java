package org.windlass.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Simplified Chinese says all that English says. */
class TranslationTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Names, signs and figures, which are the same in both languages. */
  private static final Pattern NO_WORDS =
      Pattern.compile(
          "[^\\p{L}]*|.*(?:Windlass|Docker|docker|podman|Podman|containerd|Colima|Rancher|API).*");

  private final Map<String, String> english = file("messages.properties");
  private final Map<String, String> chinese = file("messages_zh_CN.properties");

  @Test
  void everyKeyIsInBothAndNoneBesides() {
    assertThat(chinese.keySet()).isEqualTo(english.keySet());
  }

  @Test
  void theProgramFindsIt() {
    assertThat(Messages.of(Locale.SIMPLIFIED_CHINESE).get("nav.images")).isEqualTo("镜像");
  }

  @Test
  void everyMessageTakesTheSameArguments() {
    for (String key : english.keySet()) {
      assertThat(arguments(text(chinese, key))).as(key).isEqualTo(arguments(text(english, key)));
    }
  }

  @Test
  void everyMessageIsAPatternThatKeepsItsApostrophes() {
    for (String key : chinese.keySet()) {
      String pattern = text(chinese, key);
      assertThat(pattern.replace("''", "")).as(key).doesNotContain("'");
      assertThat(new MessageFormat(pattern, Locale.SIMPLIFIED_CHINESE).toPattern())
          .as(key)
          .isNotEmpty();
    }
  }

  @Test
  void whatHasWordsIsTranslated() {
    Set<String> same =
        english.keySet().stream()
            .filter(key -> text(english, key).equals(text(chinese, key)))
            .filter(key -> text(english, key).contains(" "))
            .filter(key -> !NO_WORDS.matcher(text(english, key)).matches())
            .filter(key -> !HAN.matcher(text(english, key)).find())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(same).isEmpty();
  }

  private static String text(Map<String, String> texts, String key) {
    return texts.getOrDefault(key, "");
  }

  private static Set<String> arguments(String pattern) {
    return new HashSet<>(
        ARGUMENT.matcher(pattern).results().map((MatchResult found) -> found.group(1)).toList());
  }

  /** One file alone, without what stands in for what is missing in it. */
  private static Map<String, String> file(String name) {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("resources", name))) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> byKey = new TreeMap<>();
    texts.stringPropertyNames().forEach(key -> byKey.put(key, texts.getProperty(key)));
    return byKey;
  }
}
