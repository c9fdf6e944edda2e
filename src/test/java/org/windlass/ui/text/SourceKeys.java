package org.windlass.ui.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the program's own source says about message keys. A key is written either whole, or as a
 * prefix that ends in a dot and is put before something computed.
 */
final class SourceKeys {
  private static final Path MAIN = Path.of("src", "main", "java");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern ASKED =
      Pattern.compile("[mM]essages(?:\\(\\))?\\s*\\.get\\(\\s*\"([^\"]+)\"(\\s*\\+)?");
  private static final Pattern PREFIX = Pattern.compile("\"([a-z][a-z.-]*\\.)\"\\s*\\+");

  private final Set<String> literals = new TreeSet<>();
  private final Set<String> asked = new TreeSet<>();
  private final Set<String> prefixes = new TreeSet<>();

  SourceKeys() {
    sources().forEach(this::read);
  }

  /** Every string in the source, keys or not. */
  Set<String> literals() {
    return literals;
  }

  /** Every key that is asked for whole, straight from the messages. */
  Set<String> asked() {
    return asked;
  }

  /** Every prefix that something computed is added to. */
  Set<String> prefixes() {
    return prefixes;
  }

  private void read(Path file) {
    String code = COMMENT.matcher(text(file)).replaceAll("");
    groups(LITERAL, code).forEach(literals::add);
    groups(PREFIX, code).forEach(prefixes::add);
    Matcher m = ASKED.matcher(code);
    while (m.find()) {
      if (m.group(2) == null) {
        asked.add(m.group(1));
      }
    }
  }

  private static Stream<String> groups(Pattern pattern, String code) {
    return pattern.matcher(code).results().map((MatchResult m) -> m.group(1));
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A source file. */
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
