package org.windlass.ui.text;

import java.util.Arrays;
import java.util.List;
import org.windlass.command.Command;
import org.windlass.command.CommandOption;

/**
 * What there is to know of a command, or of all of them, in words.
 *
 * @param usage the command with its arguments
 * @param summary one sentence
 * @param rows options that are not refused, or commands, each with what it does; may be empty
 * @param examples whole lines; may be empty
 */
public record CommandHelp(String usage, String summary, List<Row> rows, List<String> examples) {
  private static final int INDENT = 2;

  /** Something that can be typed, and what it does. */
  public record Row(String synopsis, String meaning) {}

  /** Of one command. */
  public static CommandHelp of(Command command, Messages messages) {
    return new CommandHelp(
        command.usage(),
        messages.get("command.help." + command.word()),
        command.options().stream()
            .filter(option -> option.use().accepted())
            .map(option -> new Row(option.synopsis(), meaning(command, option, messages)))
            .toList(),
        command.examples());
  }

  /** Of all commands. */
  public static CommandHelp all(Messages messages) {
    return new CommandHelp(
        Command.HELP.usage(),
        messages.get("command.help.all"),
        Arrays.stream(Command.values())
            .map(
                command -> new Row(command.usage(), messages.get("command.help." + command.word())))
            .toList(),
        List.of());
  }

  /** For a terminal; ends with a new line. */
  public String plain(Messages messages) {
    StringBuilder text = new StringBuilder();
    line(text, messages.get("start.usage", usage));
    line(text, "");
    line(text, summary);
    if (!rows.isEmpty()) {
      line(text, "");
      line(text, messages.get("command.help.options"));
      text.append(table(rows));
    }
    if (!examples.isEmpty()) {
      line(text, "");
      line(text, messages.get("command.help.examples"));
      examples.forEach(example -> line(text, " ".repeat(INDENT) + "windlass " + example));
    }
    return text.toString();
  }

  /** Rows below each other, their meanings aligned. */
  public static String table(List<Row> rows) {
    int width = rows.stream().mapToInt(row -> row.synopsis().length()).max().orElse(0) + INDENT;
    StringBuilder text = new StringBuilder();
    rows.forEach(
        row ->
            line(
                text,
                " ".repeat(INDENT)
                    + row.synopsis()
                    + " ".repeat(width - row.synopsis().length())
                    + row.meaning()));
    return text.toString();
  }

  private static String meaning(Command command, CommandOption option, Messages messages) {
    return option.use() == CommandOption.Use.HONOURED
        ? messages.get("command.option." + command.word() + "-" + option.name())
        : messages.get("command.option.harmless");
  }

  private static void line(StringBuilder text, String words) {
    text.append(words).append(System.lineSeparator());
  }
}
