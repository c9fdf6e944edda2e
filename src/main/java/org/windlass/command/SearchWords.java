package org.windlass.command;

import java.util.List;
import java.util.Map;
import org.windlass.engine.SearchQuery;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of {@code search}, as the docker command line takes them. */
@Command
final class SearchWords {
  private static final int DEFAULT_LIMIT = 25;

  @Option(names = "--limit")
  private int limit = DEFAULT_LIMIT;

  @Option(names = {"-f", "--filter"})
  private Map<String, String> filter = Map.of();

  @Parameters private List<String> term = List.of();

  static SearchQuery parse(List<String> arguments) throws CommandException {
    SearchWords words = new SearchWords();
    try {
      new CommandLine(words).parseArgs(arguments.toArray(String[]::new));
      if (words.term.isEmpty()) {
        throw new CommandException.MissingArgument(org.windlass.command.Command.SEARCH);
      }
      return new SearchQuery(
          String.join(" ", words.term),
          words.limit,
          Boolean.parseBoolean(words.filter.get("is-official")),
          Integer.parseInt(words.filter.getOrDefault("stars", "0")));
    } catch (CommandLine.ParameterException | IllegalArgumentException e) {
      throw new CommandException.BadArgument(String.join(" ", arguments));
    }
  }
}
