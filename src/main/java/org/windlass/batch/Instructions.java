package org.windlass.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of a Dockerfile: remarks, continuations, here-documents. */
final class Instructions {
  private static final Pattern ESCAPE =
      Pattern.compile("#\\s*escape\\s*=\\s*(\\S)\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern DIRECTIVE = Pattern.compile("#\\s*\\w+\\s*=.*");
  private static final Pattern HEREDOC = Pattern.compile("(?<!<)<<(-?)[\"']?(\\w+)[\"']?");
  private static final Set<String> WITH_HEREDOC = Set.of("RUN", "COPY", "ADD");

  private final List<String> lines;
  private final List<Instruction> read = new ArrayList<>();
  private String escape = "\\";
  private int at;

  private Instructions(List<String> lines) {
    this.lines = lines;
  }

  static List<Instruction> of(List<String> lines) {
    Instructions instructions = new Instructions(lines);
    instructions.readDirectives();
    while (instructions.at < lines.size()) {
      instructions.readOne();
    }
    return instructions.read;
  }

  /** Only the very first lines can change the sign for "goes on". */
  private void readDirectives() {
    for (String line : lines) {
      Matcher matcher = ESCAPE.matcher(line.strip());
      if (matcher.matches()) {
        escape = matcher.group(1);
      } else if (!DIRECTIVE.matcher(line.strip()).matches()) {
        return;
      }
    }
  }

  private void readOne() {
    int begin = at;
    StringBuilder whole = new StringBuilder();
    boolean more = true;
    while (more && at < lines.size()) {
      String line = lines.get(at).stripTrailing();
      at++;
      boolean remark = line.isBlank() || line.stripLeading().startsWith("#");
      if (remark && whole.isEmpty()) {
        return;
      } else if (!remark) {
        more = line.endsWith(escape);
        whole.append(more ? line.substring(0, line.length() - 1) : line).append(' ');
      }
    }
    if (!whole.toString().isBlank()) {
      Instruction instruction = Instruction.of(whole.toString(), begin + 1);
      read.add(instruction);
      if (WITH_HEREDOC.contains(instruction.name())) {
        skipHeredocs(whole.toString());
      }
    }
  }

  /** What stands in a here-document is no instruction, though it may look like one. */
  private void skipHeredocs(String instruction) {
    Matcher matcher = HEREDOC.matcher(instruction);
    while (matcher.find()) {
      boolean tabs = !matcher.group(1).isEmpty();
      String end = matcher.group(2);
      while (at < lines.size()
          && !(tabs ? lines.get(at).replaceFirst("^\t+", "") : lines.get(at)).equals(end)) {
        at++;
      }
      at++;
    }
  }
}
