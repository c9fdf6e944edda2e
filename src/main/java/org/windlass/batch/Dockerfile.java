package org.windlass.batch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A Dockerfile: what its stages begin from, and what they copy from or mount. */
final class Dockerfile {
  private static final String FROM = "--from=";
  private static final String MOUNT = "--mount=";
  private static final String NOTHING = "scratch";

  private final Findings findings;
  private final Map<String, String> arguments = new HashMap<>();
  private final Set<String> stages = new HashSet<>();
  private boolean begun;

  private Dockerfile(Findings findings) {
    this.findings = findings;
  }

  static void read(List<String> lines, Findings findings) {
    Dockerfile file = new Dockerfile(findings);
    Instructions.of(lines).forEach(file::take);
  }

  private void take(Instruction instruction) {
    switch (instruction.name()) {
      case "ARG" -> argument(instruction);
      case "FROM" -> from(instruction);
      case "COPY", "ADD" -> copy(instruction);
      case "RUN" -> run(instruction);
      default -> {}
    }
  }

  /** Only what is declared before the first stage counts in {@code FROM}. */
  private void argument(Instruction instruction) {
    if (begun) {
      return;
    }
    for (String word : instruction.words()) {
      int sign = word.indexOf('=');
      if (sign > 0) {
        String value = Variables.fill(unquoted(word.substring(sign + 1)), arguments);
        if (value != null) {
          arguments.put(word.substring(0, sign), value);
        }
      }
    }
  }

  private void from(Instruction instruction) {
    begun = true;
    List<String> words = instruction.arguments();
    if (words.isEmpty()) {
      return;
    }
    image(unquoted(words.getFirst()), instruction.line(), true);
    if (words.size() == 3 && words.get(1).equalsIgnoreCase("AS")) {
      stages.add(words.get(2).toLowerCase(Locale.ROOT));
    }
  }

  private void copy(Instruction instruction) {
    for (String option : instruction.options()) {
      if (option.startsWith(FROM)) {
        source(option.substring(FROM.length()), instruction.line());
      }
    }
  }

  private void run(Instruction instruction) {
    for (String option : instruction.options()) {
      if (option.startsWith(MOUNT)) {
        for (String part : option.substring(MOUNT.length()).split(",", -1)) {
          if (part.startsWith("from=")) {
            source(part.substring("from=".length()), instruction.line());
          }
        }
      }
    }
  }

  /** A stage can be named by its number, too. */
  private void source(String name, int line) {
    String plain = unquoted(name);
    if (!plain.isEmpty() && !plain.chars().allMatch(Character::isDigit)) {
      image(plain, line, false);
    }
  }

  private void image(String text, int line, boolean withArguments) {
    Map<String, String> values = withArguments ? arguments : Map.of();
    String name = Variables.fill(text, values);
    if (name != null && (stages.contains(name.toLowerCase(Locale.ROOT)) || name.equals(NOTHING))) {
      return;
    }
    findings.addWithVariables(text, values, line);
  }

  private static String unquoted(String word) {
    boolean quoted =
        word.length() > 1
            && (word.startsWith("\"") || word.startsWith("'"))
            && word.charAt(word.length() - 1) == word.charAt(0);
    return quoted ? word.substring(1, word.length() - 1) : word;
  }
}
